/// One word as it is said, and the place in the caller's text that it came from.
public struct SpokenWord: Hashable, Sendable {
    /// How it is written out: `two`, `ninety-five`, `dollars`; a word that was written as it is said keeps its letters and case.
    public let text: String
    /// Where in the caller's text it comes from. The words of one reading share its span: `$2` gives `two` and `dollars`, both of both bytes.
    public let span: SourceSpan
    /// The written form that it was read from.
    public let kind: ReadingKind
    /// Whether white space stands before it, or would.
    public let isSpaced: Bool
    /// What is known of how to say it.
    public var hints: WordHints

    /// Describes a word.
    public init(
        _ text: String,
        span: SourceSpan,
        kind: ReadingKind = .word,
        isSpaced: Bool = true,
        hints: WordHints = WordHints()
    ) {
        self.text = text
        self.span = span
        self.kind = kind
        self.isSpaced = isSpaced
        self.hints = hints
    }
}
