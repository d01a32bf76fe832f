import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahText

/// How a text is to be spoken and brought: the fields that a text at once, a stream and a dialogue have in common.
struct SpeechManner: RequestObject, Hashable {
    var model: String?
    var instructions: String?
    var format: AudioFormat?
    var speed = Speed.normal
    var language: LanguageChoice?
    var sampleRate: SampleRate?
    var bitRate: BitRate?
    var normalize = true
    var inputFormat: TextFormat?
    var lexicon: LexiconBody?
    var voiceAliases: [String: VoiceAlias] = [:]
    var volume: VolumeValue?
    var silence = SilenceBody()
    var seed: Int?
    var timestamps: TimesKind?
    var spanUnits = SpanUnits.utf8

    static let fields: [Field<SpeechManner>] = [
        Field(
            "model",
            \.model,
            "Who speaks in general: an engine, or one of OpenAI's model names for the best there is."
        ),
        Field(
            "instructions",
            \.instructions,
            "How to speak: soft, whispered, calm, excited or shouted, in a sentence or alone."
        ),
        Field("response_format", \.format, "The format of the audio; mp3 unless asked, on a WebSocket pcm."),
        Field("speed", \.speed, "How fast to speak; 2 is twice as fast as the voice by itself."),
        Field("language", \.language, "The language of the text, such as en-GB; auto tells it from the text."),
        Field("lang_code", \.language, "The same as language, by the name that Kokoro-FastAPI has for it."),
        Field("sample_rate", \.sampleRate, "The samples a second; 24000 unless asked."),
        Field("bit_rate", \.bitRate, "The bits a second, where the format leaves a choice: 64000 or 64k."),
        Field("normalize", \.normalize, "Whether numbers, dates, units and the like are read as a person would."),
        Field(
            "input_format",
            \.inputFormat,
            "How the text is marked up; SSML is known by its <speak>, but not where it comes in pieces."
        ),
        Field(
            "lexicon",
            \.lexicon,
            "How words sound: an object of words, each with IPA between slashes or other words."
        ),
        Field(
            "voice_aliases",
            \.voiceAliases,
            "Other names for voices, for this request and the voices in its text; each a voice, or one with a rate of its own."
        ),
        Field("volume", \.volume, "How loud, as a factor of the voice's own loudness."),
        Field("volume_multiplier", \.volume, "The same as volume, by the name that Kokoro-FastAPI has for it."),
        Field("silence", \.silence, "How long to be silent where."),
        Field(
            "seed",
            \.seed,
            "What the noise in the sound follows from; with it, the same request gives the same bytes under any load."
        ),
        Field(
            "timestamps",
            \.timestamps,
            "Tells when each word, sentence or phoneme is heard: JSON with the audio in base64, on a WebSocket messages."
        ),
        Field("span_units", \.spanUnits, "What places in the text are counted in."),
        Field(
            "normalization_options",
            \.normalize,
            as: NormalizationBody.self,
            "Kokoro-FastAPI's options for reading.",
            { $0.normalize }
        ),
    ]
}
