/// What stands before the samples in a WAV file of one channel.
///
/// Where the number of samples is not known yet, or takes 4 GiB, the sizes are 0xFFFFFFFF: that is what streaming
/// programs write and players read as "to the end". The header is as long either way, so that a file can be mended
/// later.
public struct WAVHeader: Hashable, Sendable {
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
        let file = sampleBytes.map { UInt64(content.count + 4) + $0 + $0 % 2 }.flatMap { UInt32(exactly: $0) }
        let data = file == nil ? nil : sampleBytes.map { UInt32($0) }
        return "RIFF".utf8 + LittleEndian.bytes(file ?? .max) + content + LittleEndian.bytes(data ?? .max)
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
