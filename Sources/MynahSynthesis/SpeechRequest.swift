public import MynahText

/// A text to be spoken, and how.
public struct SpeechRequest: Sendable {
    /// What to say.
    public let text: SourceText
    /// Who says it.
    public let voice: Voice.Name
    /// The language of the text.
    public let language: LanguageTag
    /// How fast.
    public var speed: Speed
    /// How long to be silent between sentences.
    public var pauses: Pauses

    /// Asks for `text`.
    public init(
        text: SourceText,
        voice: Voice.Name,
        language: LanguageTag,
        speed: Speed = .normal,
        pauses: Pauses = .natural
    ) {
        self.text = text
        self.voice = voice
        self.language = language
        self.speed = speed
        self.pauses = pauses
    }
}
