public import MynahText

/// A stretch of text that an engine speaks in one breath, usually a sentence.
public struct Passage: Hashable, Sendable {
    /// What to say. Each of its UTF-8 bytes stands for the byte of the caller's text at the same distance from `span`'s start.
    public let text: String
    /// Where in the caller's text it stands.
    public let span: SourceSpan
    /// Who speaks.
    public let voice: Voice.Name
    /// The language of the text.
    public let language: LanguageTag
    /// How fast.
    public let speed: Speed

    /// Makes a passage; `text` must have as many UTF-8 bytes as `span`.
    public init(text: String, span: SourceSpan, voice: Voice.Name, language: LanguageTag, speed: Speed = .normal) {
        precondition(text.utf8.count == span.count, "a passage's text and span are equally long")
        self.text = text
        self.span = span
        self.voice = voice
        self.language = language
        self.speed = speed
    }

    /// The place in the caller's text of a range of UTF-8 bytes of `text`; what lies outside `text` is cut off.
    public func source(of range: Range<Int>) -> SourceSpan {
        let inside = range.clamped(to: 0..<span.count)
        return SourceSpan(start: span.start + inside.lowerBound, end: span.start + inside.upperBound)
    }
}
