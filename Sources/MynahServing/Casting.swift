public import MynahSynthesis
public import MynahText

/// Who speaks, and in which language.
public struct Casting: Hashable, Sendable {
    /// Who speaks.
    public let voice: Voice
    /// The name to ask the engine for: the voice's own, or a variant of it.
    public let name: Voice.Name
    /// The language, one of the voice's.
    public let language: LanguageTag
    /// Whether the engine speaks from sounds, and so can be given sounds in the place of words.
    public let speaksSounds: Bool

    /// Casts `voice`, in its best language unless told.
    init(voice: Voice, name: Voice.Name, language: LanguageTag? = nil, speaksSounds: Bool = false) {
        self.voice = voice
        self.speaksSounds = speaksSounds
        self.name = name
        self.language = language ?? voice.languages[0]
    }

    /// Asks for a script to be spoken so.
    public func request(_ script: Script, speed: Speed = .normal) -> SpeechRequest {
        SpeechRequest(script, voice: name, language: language, speed: speed)
    }

    /// Asks for plain text to be spoken so.
    public func request(_ text: SourceText, speed: Speed = .normal) -> SpeechRequest {
        SpeechRequest(text: text, voice: name, language: language, speed: speed)
    }
}
