/// A format that sound can be written in.
public enum AudioFormat: String, CaseIterable, Hashable, Sendable {
    /// 16-bit PCM in a RIFF WAVE file.
    case wav
    /// MPEG audio layer III at a constant bit rate, gapless.
    case mp3
    /// Opus in Ogg, tuned for speech.
    case opus
    /// FLAC, 16 bits, lossless.
    case flac
    /// AAC in ADTS frames: a stream that can be joined anywhere, but that cannot say how much silence the encoder
    /// added.
    case aac
    /// AAC in an MPEG-4 file, gapless; its bytes come all at the end.
    case m4a
    /// Vorbis in Ogg.
    case ogg
    /// Bare 16-bit PCM, little endian, without a header.
    case pcm
    /// Bare G.711 µ-law at 8 kHz, as telephones have it.
    case mulaw

    /// Reads a name or a file ending in any case, with or without its dot (`MP3`, `.mp3`); `nil` for an unknown one.
    public init?(name: some StringProtocol) {
        let bare = (name.first == "." ? name.dropFirst() : name[...]).lowercased()
        guard let format = Self.allCases.first(where: { $0.fileEndings.contains(bare) }) else { return nil }
        self = format
    }

    /// Reads the ending of a file's name; `nil` for a name without one or with an unknown one.
    public init?(path: some StringProtocol) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
        self.init(name: path[path.index(after: dot)...])
    }

    /// The name that a user gives: `mp3`.
    public var name: String { rawValue }

    /// The endings of files in this format, the usual one first.
    public var fileEndings: [String] {
        switch self {
        case .wav: ["wav", "wave"]
        case .mp3: ["mp3"]
        case .opus: ["opus"]
        case .flac: ["flac"]
        case .aac: ["aac", "adts"]
        case .m4a: ["m4a", "mp4", "m4b"]
        case .ogg: ["ogg", "oga", "vorbis"]
        case .pcm: ["pcm", "raw", "s16le"]
        case .mulaw: ["mulaw", "ulaw", "ul"]
        }
    }

    /// The type that HTTP calls it by.
    public var mimeType: String {
        switch self {
        case .wav: "audio/wav"
        case .mp3: "audio/mpeg"
        case .opus: "audio/ogg; codecs=opus"
        case .flac: "audio/flac"
        case .aac: "audio/aac"
        case .m4a: "audio/mp4"
        case .ogg: "audio/ogg; codecs=vorbis"
        case .pcm: "audio/pcm"
        case .mulaw: "audio/basic"
        }
    }

    /// Whether bytes come while samples go in; what does not is for files.
    public var isStreamable: Bool { self != .m4a }

    /// Whether the companion program `mynah-media` does the encoding.
    public var needsMediaProgram: Bool { self == .aac || self == .m4a }
}
