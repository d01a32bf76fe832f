/// What can be asked of `POST /v1/audio/dialogue`: turns or a script, and how all of it is spoken and brought.
struct DialogueBody: RequestObject, MannerCarrying {
    var turns: [TurnBody] = []
    var script: String?
    var voices: [String: VoiceChoice] = [:]
    var pause: SecondsValue?
    var manner = SpeechManner()
    var streamFormat = StreamFormat.audio
    var streams: Bool?
    var strict = false

    static let fields: [Field<DialogueBody>] =
        [
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
        ] + SpeechManner.fields.map { $0.inside(\.manner) } + [
            Field("stream_format", \.streamFormat, "How the audio comes: as itself, or as server-sent events."),
            Field("stream", \.streams, "Whether bytes come as they are made, which is usual, or all at the end."),
            Field("strict", \.strict, "Whether a field that is not known is an error."),
            Field(unused: "download_format", .text(), because: "the answer is the file itself."),
            Field(unused: "return_download_link", .boolean, because: "the answer is the file itself."),
            Field(unused: "return_timing", .boolean, because: "timestamps brings the times with the audio."),
        ]

    /// How one of the dialogue's turns is to be spoken, as the same text by itself would be; silence at the ends is at those of the whole.
    func speech(_ turn: TurnBody, as voice: VoiceChoice?, isFirst: Bool, isLast: Bool) -> SpeechBody {
        var body = SpeechBody()
        (body.input, body.voice, body.manner, body.streams) = (turn.text, voice, manner, streams)
        body.instructions = turn.instructions ?? manner.instructions
        body.speed = turn.speed ?? manner.speed
        body.language = turn.language ?? manner.language
        body.inputFormat = turn.inputFormat ?? manner.inputFormat
        body.volume = turn.volume ?? manner.volume
        if !isFirst { body.silence.start = nil }
        if !isLast { body.silence.end = nil }
        return body
    }
}
