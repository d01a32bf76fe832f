/// What ElevenLabs' clients say behind the question mark.
struct ElevenQuery: RequestObject {
    var format = ElevenFormat.usual

    static let fields: [Field<ElevenQuery>] = [
        Field("output_format", \.format, "The format, such as mp3_44100_128."),
        Field(unused: "enable_logging", .anything, because: "what is spoken is not logged here."),
        Field(
            unused: "optimize_streaming_latency",
            .anything,
            because: "the first sound comes as soon as it can."
        ),
    ]
}
