import MynahHTTP

/// What ElevenLabs' clients say of a stream behind the question mark.
struct ElevenStreamQuery: RequestObject {
    var model: String?
    var language: LanguageChoice?
    var format = ElevenFormat.usual
    var seed: Int?
    var normalization = ElevenNormalization.auto
    var isSynchronous = false
    var authorization: String?

    static let fields: [Field<ElevenStreamQuery>] = [
        Field("model_id", \.model, "One of ElevenLabs' models, or of ours."),
        Field("language_code", \.language, "The language of the text."),
        Field("output_format", \.format, "The format, such as mp3_44100_128."),
        Field("seed", \.seed, "What the noise in the sound follows from."),
        Field("apply_text_normalization", \.normalization, "Whether numbers, dates and the like are read."),
        Field(
            "sync_alignment",
            \.isSynchronous,
            "Whether times count from the beginning of an utterance, and not from where those of the message before end."
        ),
        Field(unused: "enable_logging", .boolean, because: "what is spoken is not logged here."),
        Field(unused: "enable_ssml_parsing", .boolean, because: "a stream takes text piece by piece."),
        Field(unused: "inactivity_timeout", .integer(0...180), because: "a client that answers pings is let stay."),
        Field(unused: "apply_language_text_normalization", .boolean, because: "there is nothing like it here."),
        Field(unused: "auto_mode", .boolean, because: "each sentence is spoken as soon as it is whole."),
        Field(
            unused: "optimize_streaming_latency",
            .integer(0...4),
            because: "the first sound comes as soon as it can."
        ),
        Field(
            "authorization",
            \.authorization,
            "Bearer and the key, where the client can name no fields; logs of proxies may have it."
        ),
    ]

    /// From where times count.
    var clock: ElevenWire.Clock { isSynchronous ? .utterance : .message }

    /// The same as a stream here has it, and what the caller is to be told of its voice.
    func config(voice id: String, in visit: Visit) async -> (StreamConfig, String?) {
        var config = StreamConfig()
        config.model = ElevenRequest.model(model)
        config.language = language
        config.format = format.format
        config.sampleRate = format.rate
        config.bitRate = format.bitRate
        config.seed = seed
        config.normalize = normalization != .off
        config.timestamps = .word
        let (voice, warning) = await ElevenRequest(visit: visit).voice(id)
        config.voice = voice
        return (config, warning)
    }
}
