/// One sentence of a text, without the white space around it.
public struct Sentence: Hashable, Sendable {
    /// Where it stands.
    public let span: SourceSpan
    /// Whether a paragraph ends with it.
    public let endsParagraph: Bool

    /// Describes a sentence.
    public init(span: SourceSpan, endsParagraph: Bool) {
        self.span = span
        self.endsParagraph = endsParagraph
    }
}
