extension Schema {
    /// What a value may be, in words: `number, 0.25 to 4`.
    var words: String {
        switch self {
        case .text(let words, _) where !words.isEmpty: words.joined(separator: ", ")
        case .text(_, let longest?): "text, at most \(longest) characters"
        case .text: "text"
        case .integer(let range): "whole number" + Self.limits("\(range.lowerBound)", "\(range.upperBound)")
        case .number(let range): "number" + Self.limits(Self.shown(range.lowerBound), Self.shown(range.upperBound))
        case .boolean: "true or false"
        case .list(let item, let most): "list of at most \(most): \(item.words)"
        case .object: "object"
        case .map(let value, let most): "object of at most \(most) members, each \(value.words)"
        case .either(let kinds): kinds.map(\.words).joined(separator: ", or ")
        case .anything: "object"
        }
    }

    /// Limits, unless they are only there to be finite.
    private static func limits(_ least: String, _ most: String) -> String {
        most == "1000000000" ? "" : ", \(least) to \(most)"
    }

    /// `4` rather than `4.0`.
    private static func shown(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}
