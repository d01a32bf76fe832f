/// A punctuation mark that shapes how the words around it are said.
public struct SpokenMark: Hashable, Sendable {
    /// One of `. , ; : ! ? — … “ ” ( )`; what the caller wrote is folded into these.
    public let symbol: Unicode.Scalar
    /// Where it stands; empty where markup or a reading put it.
    public let span: SourceSpan
    /// Whether white space stands before it.
    public let isSpaced: Bool

    /// Describes a mark.
    public init(_ symbol: Unicode.Scalar, span: SourceSpan, isSpaced: Bool = false) {
        self.symbol = symbol
        self.span = span
        self.isSpaced = isSpaced
    }

    /// Whether it belongs to the sentence, unlike quotation marks and brackets, which belong to the writing.
    public var isSentencePunctuation: Bool {
        switch symbol {
        case ".", ",", ";", ":", "!", "?", "\u{2014}", "\u{2026}": true
        default: false
        }
    }
}
