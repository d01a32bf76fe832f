import MynahTesting

@testable import MynahServer

/// Values that fit what a route says of its fields, most of them.
enum WildValues {
    /// A value for a field of a name.
    static func value(_ schema: Schema, named name: String = "", using random: inout SeededRandom) -> WildJSON {
        switch schema {
        case .text(let words, _):
            let known = words.isEmpty ? texts[name] ?? ["a"] : words
            return .text(known.randomElement(using: &random) ?? "a")
        case .integer(let range):
            return .bare(number(Double(range.lowerBound), Double(range.upperBound), whole: true, using: &random))
        case .number(let range): return .bare(number(range.lowerBound, range.upperBound, whole: false, using: &random))
        case .boolean: return .bare(Bool.random(using: &random) ? "true" : "false")
        case .list(let item, _):
            return .list(
                (0..<Int.random(in: 1...3, using: &random)).map { _ in value(item, named: name, using: &random) }
            )
        case .object(let fields): return object(fields, using: &random)
        case .map(let schema, _):
            return .object([.init(key: "Alice", value: value(schema, named: name, using: &random))])
        case .either(let kinds):
            return kinds.randomElement(using: &random).map { value($0, named: name, using: &random) } ?? .object([])
        case .anything: return .object([])
        }
    }

    /// An object with what it must have, and some of what it may.
    static func object(_ fields: [FieldDeclaration], using random: inout SeededRandom) -> WildJSON {
        let chosen = fields.filter {
            $0.isRequired || essential.contains($0.name) || Int.random(in: 0..<4, using: &random) == 0
        }
        return .object(chosen.map { .init(key: $0.name, value: value($0.schema, named: $0.name, using: &random)) })
    }

    /// Fields without which a request says nothing, and those that keep answers of audio small.
    private static let essential = ["input", "text", "voice", "turns"]

    private static let texts = [
        "input": [
            "Hello from Mynah.", "One two. Three four five.\n\nSix.", "<speak>One <break time=\"200ms\"/> two.</speak>",
            "# One\n\n*two* three", "1/2 of $3.50, on 3 May.",
        ],
        "text": ["Hello from Mynah.", "One two. Three."], "voice": ["silent", "alloy", "silent", "af_bella+af_sky"],
        "voices": ["af_bella+af_sky"], "model": ["tts-1", "silent"], "phonemes": ["həlˈO"], "save": ["mine", "yours"],
        "language": ["en", "en-US", "de"], "speaker": ["Alice"], "name": ["silent"],
    ]

    /// A number at an end of its range or near its beginning, where nothing grows large.
    private static func number(_ least: Double, _ most: Double, whole: Bool, using random: inout SeededRandom) -> String
    {
        let near = min(most, max(least, Double(Int.random(in: 0...4, using: &random)) / (whole ? 1 : 2)))
        let chosen = [near, near, least, most].randomElement(using: &random) ?? near
        return whole || chosen == chosen.rounded() && abs(chosen) < 1e15
            ? String(Int64(clamping: Int64(min(9e18, max(-9e18, chosen))))) : "\(chosen)"
    }
}
