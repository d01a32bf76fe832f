/// How a file is to be decoded, and within which limits.
package struct DecodingOrder: Hashable, Sendable {
    /// The rate of the samples to deliver.
    package let rate: UInt32
    /// The most bytes that the file may have.
    package let mostBytes: UInt64
    /// The most samples that may come out.
    package let mostSamples: UInt64
    /// The time that the processor may work, in seconds.
    package let mostSeconds: UInt32

    package init(rate: UInt32, mostBytes: UInt64, mostSamples: UInt64, mostSeconds: UInt32) {
        self.rate = rate
        self.mostBytes = mostBytes
        self.mostSamples = mostSamples
        self.mostSeconds = mostSeconds
    }

    func write(to writer: inout ByteWriter) {
        writer.write(rate)
        writer.write(mostBytes)
        writer.write(mostSamples)
        writer.write(mostSeconds)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        rate = try reader.integer()
        mostBytes = try reader.integer()
        mostSamples = try reader.integer()
        mostSeconds = try reader.integer()
        guard (8_000...48_000).contains(rate) else {
            throw WireError(.unknownValue, "A file cannot be decoded at \(rate) Hz.")
        }
    }
}
