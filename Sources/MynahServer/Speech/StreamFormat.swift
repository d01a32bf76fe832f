/// How speech is brought while it is made.
enum StreamFormat: String, RequestChoice, CaseIterable {
    /// The bytes of the audio.
    case audio
    /// OpenAI's server-sent events with the audio in base64.
    case sse
}
