/// JSON that could be sent: what must be there, and no more.
enum RequestExample {
    private static let texts = [
        "input": "Hello from Mynah.", "text": "Hello from Mynah.", "phonemes": "həlˈO", "voice": "alloy",
        "model": "tts-1",
    ]

    /// An example of a value, for a field of that name.
    static func json(_ schema: Schema, named name: String = "") -> String {
        switch schema {
        case .text(let words, _): "\"\(words.first ?? texts[name] ?? "…")\""
        case .integer(let range): "\(min(max(1, range.lowerBound), range.upperBound))"
        case .number(let range): "\(min(max(1, range.lowerBound), range.upperBound))"
        case .boolean: "true"
        case .list(let item, _): "[\(json(item, named: name))]"
        case .object(let fields): object(fields)
        case .map, .anything: "{}"
        case .either(let kinds): kinds.first.map { json($0, named: name) } ?? "{}"
        }
    }

    private static func object(_ fields: [FieldDeclaration]) -> String {
        let members = fields.filter { $0.isRequired }.map { "\"\($0.name)\": \(json($0.schema, named: $0.name))" }
        return "{\(members.joined(separator: ", "))}"
    }
}
