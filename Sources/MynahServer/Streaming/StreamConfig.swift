import MynahCodecs
import MynahText

/// How a stream's text is to be spoken: as a text at once, as far as that makes sense piece by piece.
@dynamicMemberLookup
struct StreamConfig: RequestObject {
    var voice: VoiceChoice?
    var manner = SpeechManner()

    subscript<Value>(dynamicMember field: WritableKeyPath<SpeechManner, Value>) -> Value {
        get { manner[keyPath: field] }
        set { manner[keyPath: field] = newValue }
    }

    static let fields: [Field<StreamConfig>] =
        [Field("voice", \.voice, "Who speaks: a voice, a mixture, or one of OpenAI's names.")]
        + SpeechManner.fields.map { $0.inside(\.manner) }

    /// A request for a part of the text.
    func body(saying text: String) -> SpeechBody {
        var body = SpeechBody()
        (body.input, body.voice, body.manner) = (text, voice, manner)
        body.format = manner.format ?? .pcm
        body.inputFormat = manner.inputFormat ?? .plain
        return body
    }
}
