import MynahJSON
import MynahSynthesis

/// The voice that a request names: `"af_heart"`, a mixture, or `{"id": "af_heart"}`.
struct VoiceChoice: RequestValue, Hashable {
    /// What the caller calls it.
    let text: String

    static var schema: Schema {
        .either([.text(longest: Voice.Name.longest), VoiceObject.schema])
    }

    /// A voice by name.
    init(text: String) { self.text = text }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        switch value.content {
        case .text(let text): self.text = text
        case .object: text = try VoiceObject(value, &reading).id
        default: throw reading.mismatch("a name, or an object with an id")
        }
    }

    /// The other way to name a voice.
    private struct VoiceObject: RequestObject {
        var id = ""
        static let fields = [Field("id", \VoiceObject.id, "The name of the voice.").required()]
    }
}
