import MynahSynthesis
import MynahText

/// Reads the voices of an expression and their weights, one sign at a time.
struct VoiceExpressionReader {
    private let text: String
    private var rest: ArraySlice<UInt8>

    init(_ text: String) {
        self.text = text
        rest = Array(text.utf8)[...]
    }

    /// The voices and their weights as they are written, less than 0 behind a minus.
    mutating func parts() throws(SynthesisError) -> [(name: String, weight: Double)] {
        guard rest.count <= Voice.Name.longest else { throw error("it is longer than \(Voice.Name.longest) bytes") }
        var parts = [try part(sign: 1)]
        while let sign = take() {
            switch sign {
            case UInt8(ascii: "+"), UInt8(ascii: ","): parts.append(try part(sign: 1))
            case UInt8(ascii: "-"): parts.append(try part(sign: -1))
            default: throw error("write '+', '-' or ',' between voices, and a weight as 'name(2)' or 'name*0.5'")
            }
            if parts.count > VoiceExpression.mostVoices {
                throw error("it names more than \(VoiceExpression.mostVoices) voices")
            }
        }
        return parts
    }

    /// What to say where an expression is wrong.
    func error(_ problem: String) -> SynthesisError {
        let shown = text.utf8.count > 80 ? String(decoding: text.utf8.prefix(80), as: UTF8.self) + "…" : text
        return SynthesisError(.unknownVoice, "The voice \(shown.jsonQuoted) cannot be read: \(problem).")
    }

    private mutating func part(sign: Double) throws(SynthesisError) -> (name: String, weight: Double) {
        skipSpaces()
        let name = rest.prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
        rest = rest[name.endIndex...]
        guard !name.isEmpty else { throw error("a voice is missing at byte \(rest.startIndex)") }
        return (String(decoding: name, as: UTF8.self), sign * (try weight()))
    }

    /// The weight behind a name; 1 where there is none.
    private mutating func weight() throws(SynthesisError) -> Double {
        skipSpaces()
        switch rest.first {
        case UInt8(ascii: "*"):
            rest.removeFirst()
            return try number()
        case UInt8(ascii: "("):
            rest.removeFirst()
            let weight = try number()
            guard take() == UInt8(ascii: ")") else { throw error("a bracket is not closed") }
            return weight
        default: return 1
        }
    }

    private mutating func number() throws(SynthesisError) -> Double {
        skipSpaces()
        let digits = rest.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        rest = rest[digits.endIndex...]
        guard let weight = Self.decimal(digits), weight <= VoiceExpression.greatestWeight else {
            throw error("a weight is a number from 0 to \(Int(VoiceExpression.greatestWeight)), such as 0.5")
        }
        return weight
    }

    /// The number that at most nine digits and one point make; `nil` for anything else.
    private static func decimal(_ digits: ArraySlice<UInt8>) -> Double? {
        guard (1...10).contains(digits.count), digits.count(where: { $0.isASCIIDigit }) > 0 else { return nil }
        guard digits.count(where: { !$0.isASCIIDigit }) <= 1 else { return nil }
        let point = digits.firstIndex { !$0.isASCIIDigit }
        let whole = digits.reduce(0.0) { $1.isASCIIDigit ? $0 * 10 + Double($1 - UInt8(ascii: "0")) : $0 }
        let places = point.map { digits.endIndex - $0 - 1 } ?? 0
        return (0..<places).reduce(whole) { value, _ in value / 10 }
    }

    private mutating func take() -> UInt8? {
        skipSpaces()
        return rest.popFirst()
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == UInt8(ascii: " ") } }
}
