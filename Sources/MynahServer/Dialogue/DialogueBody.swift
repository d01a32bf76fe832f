import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahText

/// What can be asked of `POST /v1/audio/dialogue`: turns or a script, and how all of it is spoken and brought.
struct DialogueBody: RequestObject {
    var model: String?
    var turns: [TurnBody] = []
    var script: String?
    var voices: [String: VoiceChoice] = [:]
    var pause: SecondsValue?
    var format: AudioFormat?
    var speed = Speed.normal
    var streamFormat = StreamFormat.audio
    var streams: Bool?
    var language: LanguageChoice?
    var sampleRate: SampleRate?
    var bitRate: BitRate?
    var normalize = true
    var inputFormat: TextFormat?
    var lexicon: LexiconBody?
    var voiceAliases: [String: String] = [:]
    var volume: VolumeValue?
    var seed: Int?
    var timestamps: TimesKind?
    var spanUnits = SpanUnits.utf8
    var strict = false

    static let fields: [Field<DialogueBody>] = [
        Field("model", \.model, "Who speaks in general: an engine, or a name for the best there is."),
        Field("turns", \.turns, "The turns, in order."),
        Field("inputs", \.turns, "The same as turns, by the name that Kokoro-FastAPI has for it too."),
        Field(
            "script",
            \.script,
            "The turns as a text, in the place of turns: each begins on a line of its own with a name of voices and a colon."
        ),
        Field("voices", \.voices, "The voices of the speakers, by their names."),
        Field("pause", \.pause, "Seconds of silence between two turns; 0.35 unless said."),
        Field("pause_between_turns", \.pause, "The same as pause, by the name that Kokoro-FastAPI has for it."),
        Field("response_format", \.format, "The format of the audio; mp3 unless asked."),
        Field("speed", \.speed, "How fast to speak, unless a turn says so itself."),
        Field("stream_format", \.streamFormat, "How the audio comes: as itself, or as server-sent events."),
        Field("stream", \.streams, "Whether bytes come as they are made, which is usual, or all at the end."),
        Field("language", \.language, "The language of all texts; without it, each voice speaks its own."),
        Field("lang_code", \.language, "The same as language, by the name that Kokoro-FastAPI has for it."),
        Field("sample_rate", \.sampleRate, "The samples a second; 24000 unless asked."),
        Field("bit_rate", \.bitRate, "The bits a second, where the format leaves a choice."),
        Field("normalize", \.normalize, "Whether numbers, dates, units and the like are read as a person would."),
        Field("input_format", \.inputFormat, "How the texts are marked up."),
        Field("lexicon", \.lexicon, "How words sound: an object of words, or the text of a lexicon file."),
        Field("voice_aliases", \.voiceAliases, "Other names for voices, for this request."),
        Field("volume", \.volume, "How loud, as a factor, unless a turn says so itself."),
        Field("volume_multiplier", \.volume, "The same as volume, by the name that Kokoro-FastAPI has for it."),
        Field("seed", \.seed, "What the noise in the sound follows from."),
        Field("timestamps", \.timestamps, "Tells when what is heard: words, sentences or sounds, each with its turn."),
        Field("span_units", \.spanUnits, "What spans in the turns' texts count: bytes of UTF-8, or units of UTF-16."),
        Field(
            "normalization_options",
            \.normalize,
            as: NormalizationBody.self,
            "Kokoro-FastAPI's options for reading.",
            { $0.normalize }
        ),
        Field("strict", \.strict, "Whether a field that is not known is an error."),
        Field(unused: "download_format", .text(), because: "the answer is the file itself."),
        Field(unused: "return_download_link", .boolean, because: "the answer is the file itself."),
        Field(unused: "return_timing", .boolean, because: "timestamps brings the times with the audio."),
    ]

    /// How a turn is to be spoken, as the same text by itself would be.
    func speech(_ turn: TurnBody, as voice: VoiceChoice?) -> SpeechBody {
        var body = SpeechBody()
        (body.model, body.input, body.voice) = (model, turn.text, voice)
        body.instructions = turn.instructions
        body.format = format
        body.speed = turn.speed ?? speed
        body.language = turn.language ?? language
        (body.sampleRate, body.bitRate) = (sampleRate, bitRate)
        body.normalize = normalize
        body.inputFormat = turn.inputFormat ?? inputFormat
        body.lexicon = lexicon
        body.voiceAliases = voiceAliases
        body.volume = turn.volume ?? volume
        body.seed = seed
        body.streams = streams
        return body
    }
}
