public import MynahPhonemes
public import MynahText

/// A text to be spoken, and how.
public struct SpeechRequest: Sendable {
    /// What to say, its markup read.
    public let script: Script
    /// Who says it.
    public let voice: Voice.Name
    /// The language of the text.
    public let language: LanguageTag
    /// How fast.
    public var speed: Speed
    /// How long to be silent between sentences.
    public var pauses: Pauses
    /// How all of it is delivered, around what its markup says.
    public var delivery = Delivery()
    /// Other names that the markup may call voices by.
    public var voiceNames: [String: String] = [:]
    /// How fast voices are by themselves, by the names that the markup calls them by: 0.8 is a fifth slower than others. Multiplies the speed.
    public var voicePaces: [String: Double] = [:]
    /// The same of the request's own voice.
    public var voicePace = 1.0
    /// What to make of written forms.
    public var reading = ReadingOptions()
    /// What chance in the sound follows from, for engines that have some. With a seed, the same request is always cut into the same
    /// passages, so that it sounds the same; without, passages are shorter where many wait.
    public var seed: UInt64?
    /// How the caller wants words to be said, the first lexicon before the others.
    ///
    /// Engines that speak from sounds follow all of it; for the others aliases are written in, and a warning names the rest.
    public var lexicons: [UserLexicon] = []

    /// Asks for a script.
    public init(
        _ script: Script,
        voice: Voice.Name,
        language: LanguageTag,
        speed: Speed = .normal,
        pauses: Pauses = .natural
    ) {
        self.script = script
        self.voice = voice
        self.language = language
        self.speed = speed
        self.pauses = pauses
    }

    /// Asks for plain text.
    public init(
        text: SourceText,
        voice: Voice.Name,
        language: LanguageTag,
        speed: Speed = .normal,
        pauses: Pauses = .natural
    ) {
        self.init(Script(plain: text), voice: voice, language: language, speed: speed, pauses: pauses)
    }
}
