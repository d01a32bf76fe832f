import MynahCodecs
import MynahText

/// How a stream's text is to be spoken: as a text at once, as far as that makes sense piece by piece.
struct StreamConfig: RequestObject, MannerCarrying, Hashable {
    var voice: VoiceChoice?
    var manner = SpeechManner()

    static let fields: [Field<StreamConfig>] =
        [Field("voice", \.voice, "Who speaks: a voice, a mixture, or one of OpenAI's names.")]
        + SpeechManner.fields.map { $0.inside(\.manner) }

    /// Whether text is gathered to the end of a document before it is spoken: SSML means something as a whole alone.
    var isInDocuments: Bool { manner.inputFormat == .ssml }

    /// Whether text sounds alike with another; what is told of it and how it is encoded are no matter.
    func soundsLike(_ other: StreamConfig) -> Bool { sound == other.sound }

    private var sound: StreamConfig {
        var sound = self
        (sound.manner.timestamps, sound.manner.spanUnits) = (nil, .utf8)
        (sound.manner.format, sound.manner.sampleRate, sound.manner.bitRate) = (nil, nil, nil)
        return sound
    }

    /// Makes sure that text can be spoken so, before there is any; what the client is to be told beside that it can.
    func check(for visit: Visit) async throws(APIError) -> [String] {
        var body = body(saying: "One.")
        body.inputFormat = .plain
        do {
            return try await SpeechPlanning(house: visit.house).plan(body, for: visit.client).warnings
        } catch {
            throw APIError(describing: error)
        }
    }

    /// A request for a part of the text.
    func body(saying text: String) -> SpeechBody {
        var body = SpeechBody()
        (body.input, body.voice, body.manner) = (text, voice, manner)
        body.format = manner.format ?? .pcm
        body.inputFormat = manner.inputFormat ?? .plain
        return body
    }
}
