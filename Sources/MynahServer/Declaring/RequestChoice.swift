import MynahJSON

/// A value that is one of some words.
protocol RequestChoice: RequestValue {
    /// All words, in the order in which they are shown.
    static var words: [String] { get }

    /// The value that a word stands for.
    init?(word: String)
}

extension RequestChoice {
    static var schema: Schema { .text(oneOf: words) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard case .text(let text) = value.content else { throw reading.mismatch("a text") }
        guard let choice = Self(word: text) else { throw reading.notAllowed(text, allowed: Self.words) }
        self = choice
    }
}

extension RequestChoice where Self: RawRepresentable & CaseIterable, RawValue == String {
    static var words: [String] { allCases.map(\.rawValue) }

    init?(word: String) { self.init(rawValue: word) }

    var json: String? { "\"\(rawValue)\"" }
}
