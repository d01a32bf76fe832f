/// What stands before the samples in a WAV file of one channel.
///
/// Where the number of samples is not known yet, or takes 4 GiB, the size of the samples is ``unknownSize``. The header
/// is as long either way, so that a file can be mended later.
public struct WAVHeader: Hashable, Sendable {
    /// What stands for a size that nobody knows: 0x7FFFF000. SoX reads it as "to the end" without a warning, which it
    /// gives for 0xFFFFFFFF, and programs that keep sizes in 32 bits with a sign take it for a positive number.
    public static let unknownSize: UInt32 = 0x7FFF_F000

    /// How each sample is held.
    public let encoding: WAVEncoding
    /// The rate that the samples are meant to be played at.
    public let rate: SampleRate
    /// The number of samples that follow; `nil` when nobody knows.
    public let sampleCount: Int?

    /// Makes a header; a negative `sampleCount` is the caller's mistake.
    public init(encoding: WAVEncoding = .pcm16, rate: SampleRate, sampleCount: Int? = nil) {
        precondition(sampleCount ?? 0 >= 0, "there cannot be fewer than no samples")
        self.encoding = encoding
        self.rate = rate
        self.sampleCount = sampleCount
    }

    /// The bytes: 44 for PCM, 58 for the others, whose standard asks for a `fact` chunk.
    public var bytes: [UInt8] {
        let content = "WAVE".utf8 + chunk("fmt ", formatBytes) + factChunk + "data".utf8
        let around = UInt32(content.count + 4)
        let file = sampleBytes.map { UInt64(around) + $0 + $0 % 2 }.flatMap { UInt32(exactly: $0) }
        let data = file == nil ? nil : sampleBytes.map { UInt32($0) }
        return "RIFF".utf8 + LittleEndian.bytes(file ?? around + Self.unknownSize) + content
            + LittleEndian.bytes(data ?? Self.unknownSize)
    }

    /// The size of all samples, or of as many as no file can hold.
    private var sampleBytes: UInt64? {
        sampleCount.map { UInt64(UInt32(clamping: $0)) * UInt64(encoding.bytesPerSample) }
    }

    private var formatBytes: [UInt8] {
        let width = UInt16(encoding.bytesPerSample)
        let channels: UInt16 = 1
        let hertz = UInt32(rate.hertz)
        return LittleEndian.bytes(encoding.formatTag) + LittleEndian.bytes(channels)
            + LittleEndian.bytes(hertz) + LittleEndian.bytes(hertz * UInt32(width))
            + LittleEndian.bytes(width) + LittleEndian.bytes(8 * width)
            + (encoding == .pcm16 ? [] : [0, 0])
    }

    private var factChunk: [UInt8] {
        encoding == .pcm16 ? [] : chunk("fact", LittleEndian.bytes(sampleCount.map { UInt32(clamping: $0) } ?? .max))
    }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        name.utf8 + LittleEndian.bytes(UInt32(content.count)) + content
    }
}
