/// What can be asked of `POST /v1/audio/speech`: OpenAI's fields, those of Kokoro-FastAPI, and ours.
@dynamicMemberLookup
struct SpeechBody: RequestObject {
    var input = ""
    var voice: VoiceChoice?
    var manner = SpeechManner()
    var streamFormat = StreamFormat.audio
    var streams: Bool?
    var returnsTimestamps: Bool?
    var strict = false

    subscript<Value>(dynamicMember field: WritableKeyPath<SpeechManner, Value>) -> Value {
        get { manner[keyPath: field] }
        set { manner[keyPath: field] = newValue }
    }

    static let fields: [Field<SpeechBody>] =
        [
            Field("input", \.input, "What to say.").required(),
            Field(
                "voice",
                \.voice,
                "Who speaks: a voice, a mixture such as af_heart*0.7+af_sky*0.3, or one of OpenAI's names."
            ),
        ] + SpeechManner.fields.map { $0.inside(\.manner) } + [
            Field(
                "stream_format",
                \.streamFormat,
                "How the audio comes: as itself, or as OpenAI's server-sent events."
            ),
            Field(
                "stream",
                \.streams,
                "Whether bytes come as they are made, which is usual, or all at the end with their length."
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
