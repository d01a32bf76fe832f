import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahText

/// How a stream's text is to be spoken: the same fields as for a text at once, as far as they make sense piece by piece.
struct StreamConfig: RequestObject {
    var model: String?
    var voice: VoiceChoice?
    var instructions: String?
    var format: AudioFormat?
    var speed = Speed.normal
    var language: LanguageChoice?
    var sampleRate: SampleRate?
    var bitRate: BitRate?
    var normalize = true
    var inputFormat: TextFormat?
    var lexicon: LexiconBody?
    var volume: VolumeValue?
    var silence = SilenceBody()
    var seed: Int?
    var timestamps: TimesKind?
    var spanUnits = SpanUnits.utf8

    static let fields: [Field<StreamConfig>] = [
        Field(
            "model",
            \.model,
            "Who speaks in general: an engine, or one of OpenAI's model names for the best there is."
        ),
        Field("voice", \.voice, "Who speaks: a voice, a mixture, or one of OpenAI's names."),
        Field("instructions", \.instructions, "How to speak: soft, whispered, calm, excited or shouted."),
        Field("response_format", \.format, "The format of the audio; pcm unless asked."),
        Field("speed", \.speed, "How fast to speak."),
        Field("language", \.language, "The language of the text; auto tells it from each sentence."),
        Field("sample_rate", \.sampleRate, "The samples a second; 24000 unless asked."),
        Field("bit_rate", \.bitRate, "The bits a second, where the format leaves a choice."),
        Field("normalize", \.normalize, "Whether numbers, dates, units and the like are read as a person would."),
        Field("input_format", \.inputFormat, "How the text is marked up: text, or markdown sentence by sentence."),
        Field("lexicon", \.lexicon, "How words sound."),
        Field("volume", \.volume, "How loud, as a factor of the voice's own loudness."),
        Field("silence", \.silence, "How long to be silent where."),
        Field("seed", \.seed, "What the noise in the sound follows from."),
        Field("timestamps", \.timestamps, "What is told of when it is heard: word, sentence or phoneme."),
        Field("span_units", \.spanUnits, "What places in the text are counted in."),
    ]

    /// A request for a part of the text.
    func body(saying text: String) -> SpeechBody {
        var body = SpeechBody()
        body.input = text
        body.model = model
        body.voice = voice
        body.instructions = instructions
        body.format = format ?? .pcm
        body.speed = speed
        body.language = language
        body.sampleRate = sampleRate
        body.bitRate = bitRate
        body.normalize = normalize
        body.inputFormat = inputFormat ?? .plain
        body.lexicon = lexicon
        body.volume = volume
        body.silence = silence
        body.seed = seed
        return body
    }
}
