import MynahCodecs
import MynahSynthesis

/// How a preview clip is wanted.
struct PreviewQuery: RequestObject {
    var format: AudioFormat?
    var speed = Speed.normal

    static let fields: [Field<PreviewQuery>] = [
        Field("format", \.format, "The format of the audio; without it, the one that Accept names, or mp3."),
        Field("speed", \.speed, "How fast to speak."),
    ]

    /// The format that is wanted, by the query or by what the client accepts.
    func format(accepting accept: String?) -> AudioFormat {
        if let format { return format }
        for part in (accept ?? "").split(separator: ",") {
            let type = part.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
            if let format = Self.types[type] { return format }
        }
        return .mp3
    }

    private static let types: [String: AudioFormat] = [
        "audio/wav": .wav, "audio/x-wav": .wav, "audio/mpeg": .mp3, "audio/ogg": .opus, "audio/opus": .opus,
        "audio/flac": .flac, "audio/aac": .aac, "audio/mp4": .m4a,
    ]
}
