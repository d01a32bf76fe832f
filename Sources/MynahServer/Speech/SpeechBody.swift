import MynahText

/// What can be asked of `POST /v1/audio/speech`: OpenAI's fields, those of Kokoro-FastAPI, and ours.
struct SpeechBody: RequestObject, MannerCarrying {
    var input = ""
    var voice: VoiceChoice?
    var manner = SpeechManner()
    var streamFormat = StreamFormat.audio
    var streams: Bool?
    var returnsTimestamps: Bool?
    var returnsDownloadLink = false
    var allowsVoiceTags = true
    var isSSML = false
    var strict = false

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
                "return_download_link",
                \.returnsDownloadLink,
                "Whether X-Download-Path says where /v1 has the audio again once it is whole, as Kokoro-FastAPI does."
            ),
            Field(unused: "return_timing", .boolean, because: "timestamps brings the times with the audio."),
            Field(
                "allow_voice_tags",
                \.allowsVoiceTags,
                "Whether tags that change voice and pace are obeyed, or spoken as they are written."
            ),
            Field(
                "ssml",
                \.isSSML,
                "Whether a text that begins with <speak> is SSML whatever input_format says, by Kokoro-FastAPI's name."
            ),
            Field(
                "return_timestamps",
                \.returnsTimestamps,
                "Of /dev/captioned_speech: whether words are told of; elsewhere timestamps is."
            ),
            Field(unused: "extra", .anything, because: "no engine here takes further fields."),
        ]

    /// How the text is marked up, where the caller says so and it is not to be seen.
    var textFormat: TextFormat? { isSSML ? nil : manner.inputFormat }
}
