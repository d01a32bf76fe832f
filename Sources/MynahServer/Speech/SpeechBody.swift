import MynahAudio
import MynahCodecs
import MynahJSON
import MynahSynthesis
import MynahText

/// What can be asked of `POST /v1/audio/speech`: OpenAI's fields, those of Kokoro-FastAPI, and ours.
struct SpeechBody: RequestObject {
    var model: String?
    var input = ""
    var voice: VoiceChoice?
    var instructions: String?
    var format: AudioFormat?
    var speed = Speed.normal
    var streamFormat = StreamFormat.audio
    var language: LanguageChoice?
    var sampleRate: SampleRate?
    var bitRate: BitRate?
    var normalize = true
    var inputFormat: TextFormat?
    var lexicon: LexiconBody?
    var voiceAliases: [String: String] = [:]
    var volume: VolumeValue?
    var silence = SilenceBody()
    var seed: Int?
    var timestamps: TimesKind?
    var streams: Bool?
    var spanUnits = SpanUnits.utf8
    var returnsTimestamps: Bool?
    var strict = false

    static let fields: [Field<SpeechBody>] = [
        Field(
            "model",
            \.model,
            "Who speaks in general: an engine, or one of OpenAI's model names for the best there is."
        ),
        Field("input", \.input, "What to say.").required(),
        Field(
            "voice",
            \.voice,
            "Who speaks: a voice, a mixture such as af_heart*0.7+af_sky*0.3, or one of OpenAI's names."
        ),
        Field(
            "instructions",
            \.instructions,
            "How to speak: soft, whispered, calm, excited or shouted, in a sentence or alone."
        ),
        Field("response_format", \.format, "The format of the audio; mp3 unless asked."),
        Field("speed", \.speed, "How fast to speak; 2 is twice as fast as the voice by itself."),
        Field("stream_format", \.streamFormat, "How the audio comes: as itself, or as OpenAI's server-sent events."),
        Field(
            "stream",
            \.streams,
            "Whether bytes come as they are made, which is usual, or all at the end with their length."
        ),
        Field("language", \.language, "The language of the text, such as en-GB; auto tells it from the text."),
        Field("lang_code", \.language, "The same as language, by the name that Kokoro-FastAPI has for it."),
        Field("sample_rate", \.sampleRate, "The samples a second; 24000 unless asked."),
        Field("bit_rate", \.bitRate, "The bits a second, where the format leaves a choice: 64000 or 64k."),
        Field("normalize", \.normalize, "Whether numbers, dates, units and the like are read as a person would."),
        Field("input_format", \.inputFormat, "How the text is marked up; SSML is known by its <speak>."),
        Field(
            "lexicon",
            \.lexicon,
            "How words sound: an object of words, each with IPA between slashes or other words."
        ),
        Field("voice_aliases", \.voiceAliases, "Other names for voices, for this request and the voices in its text."),
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
            "Answers with JSON that says when each word, sentence or phoneme is heard, the audio in base64."
        ),
        Field("span_units", \.spanUnits, "What places in the text are counted in."),
        Field(
            "normalization_options",
            \.normalize,
            as: NormalizationBody.self,
            "Kokoro-FastAPI's options for reading.",
            { $0.normalize }
        ),
        Field("strict", \.strict, "Whether a field that is not known is an error."),
        Field(unused: "download_format", .text(), because: "the answer is the file itself."),
        Field(
            unused: "return_download_link",
            .boolean,
            because: "Content-Location of a whole answer says where it can be had again."
        ),
        Field(
            "return_timestamps",
            \.returnsTimestamps,
            "Of /dev/captioned_speech: whether words are told of; elsewhere timestamps is."
        ),
        Field(unused: "extra", .anything, because: "no engine here takes further fields."),
    ]
}
