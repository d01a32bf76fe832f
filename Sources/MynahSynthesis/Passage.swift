public import MynahPhonemes
public import MynahText

/// A stretch of text that an engine speaks in one go: a sentence, a part of one, or several where the engine likes that.
public struct Passage: Hashable, Sendable {
    /// What to say, written out in words where the language has readings.
    public var text: String { line.text }
    /// The words and marks of each of its sentences, for engines that speak from those; empty where a text was given as it is.
    public let sentences: [[SpokenItem]]
    /// Where in the caller's text it stands.
    public let span: SourceSpan
    /// Who speaks.
    public let voice: Voice.Name
    /// The language of the text.
    public let language: LanguageTag
    /// How fast.
    public let speed: Speed
    /// How else than usual, for engines that can.
    public var manner = Manner()
    /// How the caller wants words to be said, for engines whose habits say that they read lexicons; the first wins.
    public var lexicons: [UserLexicon] = []
    /// Whether a sentence ends with it, rather than going on in the next.
    public var endsSentence = true
    /// How many bytes of text were spoken before it in the same stream: 0 where somebody waits for its first sound.
    public var offset = 0
    /// What chance in its sound follows from, for engines that have some; the engine's own choice without one.
    public var seed: UInt64?

    private let line: SpokenLine

    /// The words and marks of the text; empty where a text was given as it is.
    public var items: [SpokenItem] { sentences.flatMap { $0 } }

    /// Makes a passage of the words and marks of one sentence.
    public init(
        items: [SpokenItem],
        span: SourceSpan,
        voice: Voice.Name,
        language: LanguageTag,
        speed: Speed = .normal
    ) {
        self.init(sentences: [items], span: span, voice: voice, language: language, speed: speed)
    }

    /// Makes a passage of sentences.
    public init(
        sentences: [[SpokenItem]],
        span: SourceSpan,
        voice: Voice.Name,
        language: LanguageTag,
        speed: Speed = .normal
    ) {
        self.sentences = sentences
        self.line = SpokenLine(sentences.flatMap { $0 })
        self.span = span
        self.voice = voice
        self.language = language
        self.speed = speed
    }

    /// Makes a passage of a text that is said as it is written; it must have as many UTF-8 bytes as `span`.
    public init(text: String, span: SourceSpan, voice: Voice.Name, language: LanguageTag, speed: Speed = .normal) {
        precondition(text.utf8.count == span.count, "a passage's text and span are equally long")
        self.sentences = []
        self.line = SpokenLine(verbatim: text, at: span)
        self.span = span
        self.voice = voice
        self.language = language
        self.speed = speed
    }

    /// The place in the caller's text of a range of UTF-8 bytes of `text`; what lies outside `text` is cut off.
    public func source(of range: Range<Int>) -> SourceSpan {
        line.source(of: range) ?? SourceSpan(start: span.start, end: span.start)
    }
}
