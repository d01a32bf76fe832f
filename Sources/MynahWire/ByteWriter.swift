/// Writes values one after another as bytes, numbers little-endian, lists behind their count.
package struct ByteWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes an integer in as many bytes as its type has.
    package mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
        var rest = value
        for _ in 0..<(Integer.bitWidth / 8) {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    package mutating func write(_ value: Float) { write(value.bitPattern) }

    package mutating func write(_ value: Double) { write(value.bitPattern) }

    package mutating func write(_ value: Bool) { write(value ? 1 as UInt8 : 0) }

    /// Writes bytes as they are, without a count.
    package mutating func write(_ raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

    /// Writes a text as UTF-8 behind the count of its bytes.
    package mutating func write(_ text: String) {
        write(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a list of texts.
    package mutating func write(_ texts: [String]) {
        write(UInt32(texts.count))
        for text in texts { write(text) }
    }

    /// Writes samples of 32 bits behind their count.
    package mutating func write(_ samples: [Float]) {
        bytes.reserveCapacity(bytes.count + 4 + samples.count * 4)
        write(UInt32(samples.count))
        for sample in samples { write(sample) }
    }

    /// Writes samples of 16 bits behind their count.
    package mutating func write(_ samples: [Int16]) {
        bytes.reserveCapacity(bytes.count + 4 + samples.count * 2)
        write(UInt32(samples.count))
        for sample in samples { write(sample) }
    }
}
