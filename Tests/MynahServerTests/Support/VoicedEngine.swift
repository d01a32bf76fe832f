import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText

/// An engine of any name with any voices, for each of which a word takes a tenth of a second.
struct VoicedEngine: SpeechEngine {
    let name: EngineName
    let habits: EngineHabits
    private let cast: [Voice]
    private var base = LoudEngine(SilentEngine())

    /// Makes an engine whose `voices` speak the languages beside their names.
    init(_ name: String, _ voices: KeyValuePairs<String, String>, speaksSounds: Bool = false) {
        let engine = EngineName(name)
        self.name = engine
        habits = EngineHabits(readsLexicons: speaksSounds)
        cast = voices.map { voice, language in
            Voice(
                name: Voice.Name(voice)!,
                title: "Title of \(voice)",
                languages: [LanguageTag(language)!],
                gender: KokoroGender.of(voice),
                engine: engine
            )
        }
    }

    var sampleRate: SampleRate { base.sampleRate }

    func voices() throws(SynthesisError) -> [Voice] { cast }

    mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        guard passage.voice.voice(among: cast) != nil else {
            throw SynthesisError(.unknownVoice, "There is no voice '\(passage.voice.text)'.")
        }
        let own = Passage(
            sentences: passage.sentences,
            span: passage.span,
            voice: SilentEngine.voice,
            language: passage.language,
            speed: passage.speed
        )
        try base.speak(own, into: &sink, cancellation: cancellation)
    }

    /// What the second letter of `af_heart` says.
    private enum KokoroGender {
        static func of(_ name: String) -> Voice.Gender {
            switch name.dropFirst().prefix(2) {
            case "f_": .female
            case "m_": .male
            default: .unspecified
            }
        }
    }
}
