/// Writes a WAV file of one channel piece by piece.
public struct WAVWriter: Sendable {
    /// What the file begins with.
    public let header: WAVHeader
    private var hasBegun = false
    private var written = 0

    /// Makes a writer; `header` may leave the number of samples open.
    public init(_ header: WAVHeader) { self.header = header }

    /// The bytes of the next samples, with the header before the first of them.
    public mutating func process(_ samples: [Float]) -> [UInt8] {
        defer { hasBegun = true }
        written += samples.count
        return (hasBegun ? [] : header.bytes) + header.encoding.bytes(samples)
    }

    /// The bytes that end the file: the header if there was no sample, a byte of padding where the format asks for it.
    ///
    /// Where the header leaves the size open there is none, as readers would take it for a sample.
    public mutating func finish() -> [UInt8] {
        let needsPadding = header.sampleCount != nil && written * header.encoding.bytesPerSample % 2 == 1
        return process([]) + (needsPadding ? [0] : [])
    }

    /// The whole file that holds `buffer`.
    public static func file(_ buffer: AudioBuffer, encoding: WAVEncoding = .pcm16) -> [UInt8] {
        let header = WAVHeader(encoding: encoding, rate: buffer.rate, sampleCount: buffer.samples.count)
        var writer = WAVWriter(header)
        return writer.process(buffer.samples) + writer.finish()
    }
}
