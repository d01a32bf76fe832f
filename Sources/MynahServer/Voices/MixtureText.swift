import MynahJSON
import MynahSynthesis

/// The voices of a mixture, in any of the ways to write them: `"af_bella(2)+af_sky(1)"`, a list of such, or `{"af_bella": 2}`.
struct MixtureText: RequestValue, Hashable {
    /// As engines read it.
    private(set) var text = ""

    static var schema: Schema {
        .either([
            .text(longest: Voice.Name.longest), .list(.text(longest: Voice.Name.longest), most: mostVoices),
            .map(.number(0...100), most: mostVoices),
        ])
    }

    private static let mostVoices = 8

    /// Nothing yet.
    init() {}

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        switch value.content {
        case .text(let text): self.text = Self.voice(text)
        case .list: text = try [String](value, &reading).map(Self.voice).joined(separator: "+")
        case .object:
            let weights = try [String: Double](value, &reading).sorted { $0.key < $1.key }
            text = weights.map { "\(Self.voice($0.key))(\(Self.digits($0.value)))" }.joined(separator: "+")
        default:
            throw reading.mismatch("a text such as af_bella(2)+af_sky(1), a list of voices, or an object of weights")
        }
        guard (1...Voice.Name.longest).contains(text.utf8.count) else {
            throw reading.outside("voices with 1 to \(Voice.Name.longest) bytes of names")
        }
    }

    /// One of OpenAI's names means the voice that speaks for it, also in a mixture.
    private static func voice(_ name: String) -> String {
        WrittenVoice(name).replacing { OpenAIVoice(rawValue: $0.lowercased())?.kokoro }.text
    }

    /// A weight as mixtures have it, to the hundredth of a thousandth.
    private static func digits(_ weight: Double) -> String {
        let rounded = (weight * 100_000).rounded() / 100_000
        let whole = rounded == rounded.rounded() && abs(rounded) < 1e6
        return whole ? String(Int(rounded)) : "\(rounded)"
    }
}
