import MynahJSON
import MynahSynthesis

/// What another name for a voice stands for: `"af_bella"`, or with a pace of its own, `{"voice": "af_bella", "rate": 0.8}`.
struct VoiceAlias: RequestValue, Hashable {
    /// The voice, by any of its names.
    let voice: String
    /// Times the speed of the request, wherever the voice is called so.
    let pace: Double?

    static var schema: Schema {
        .either([.text(longest: Voice.Name.longest), AliasObject.schema])
    }

    /// Stands for a voice.
    init(_ voice: String, pace: Double? = nil) {
        self.voice = voice
        self.pace = pace
    }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        switch value.content {
        case .text(let text): self.init(text)
        case .object:
            let object = try AliasObject(value, &reading)
            self.init(object.voice, pace: object.rate?.factor)
        default: throw reading.mismatch("a name, or an object with a voice and a rate")
        }
    }

    /// The way that says more.
    private struct AliasObject: RequestObject {
        var voice = ""
        var rate: Speed?

        static let fields: [Field<AliasObject>] = [
            Field("voice", \.voice, "The voice, or a mixture.").required(),
            Field("rate", \.rate, "Times the speed, wherever the voice is called so."),
        ]
    }
}
