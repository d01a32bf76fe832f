public import MynahText

/// Something that is heard between two moments of the audio, and the place in the caller's text that it came from.
public struct SpeechMark: Hashable, Sendable {
    /// What is heard.
    public enum Kind: Hashable, Sendable {
        case sentence
        case word
        /// One speech sound, in the International Phonetic Alphabet.
        case phoneme(String)
    }

    /// What is heard.
    public let kind: Kind
    /// Where it stands in the caller's text.
    public let span: SourceSpan
    /// When it begins, counted from the first sample given to the same sink.
    public let start: Duration
    /// When it ends, counted likewise; never before `start`.
    public let end: Duration

    /// Makes a mark; an `end` before `start` is taken to be `start`.
    public init(kind: Kind, span: SourceSpan, start: Duration, end: Duration) {
        self.kind = kind
        self.span = span
        self.start = start
        self.end = max(start, end)
    }
}
