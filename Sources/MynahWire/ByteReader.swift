/// Reads back what ``ByteWriter`` wrote, never beyond the end.
package struct ByteReader: Sendable {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The number of bytes not yet read.
    package var remaining: Int { bytes.count - position }

    /// Reads an integer of as many bytes as its type has.
    package mutating func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type = Integer.self
    ) throws(WireError) -> Integer {
        let range = try take(Integer.bitWidth / 8)
        var value: Integer = 0
        for index in range.reversed() { value = value << 8 | Integer(truncatingIfNeeded: bytes[index]) }
        return value
    }

    package mutating func float() throws(WireError) -> Float { Float(bitPattern: try integer()) }

    package mutating func double() throws(WireError) -> Double { Double(bitPattern: try integer()) }

    /// Reads a truth value, which is 0 or 1.
    package mutating func bool() throws(WireError) -> Bool {
        let byte = try integer(UInt8.self)
        guard byte <= 1 else { throw WireError(.unknownValue, "A truth value is \(byte), neither 0 nor 1.") }
        return byte == 1
    }

    /// Reads a text of valid UTF-8.
    package mutating func text() throws(WireError) -> String {
        let range = try take(try count(ofSize: 1))
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw WireError(.invalidText, "A text of \(range.count) bytes is not valid UTF-8.")
        }
        return text
    }

    /// Reads a list of texts.
    package mutating func texts() throws(WireError) -> [String] {
        // An empty text still takes the four bytes of its length.
        let count = try count(ofSize: 4) / 4
        var texts: [String] = []
        texts.reserveCapacity(count)
        for _ in 0..<count { texts.append(try text()) }
        return texts
    }

    /// Reads all bytes that are left.
    package mutating func rest() -> [UInt8] {
        defer { position = bytes.count }
        return Array(bytes[position...])
    }

    /// Reads samples of 32 bits; what is not a finite number becomes silence.
    package mutating func floatSamples() throws(WireError) -> [Float] {
        let range = try take(try count(ofSize: 4))
        return stride(from: range.lowerBound, to: range.upperBound, by: 4).map { start in
            let pattern = (0..<4).reduce(0 as UInt32) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
            let sample = Float(bitPattern: pattern)
            return sample.isFinite ? sample : 0
        }
    }

    /// Reads samples of 16 bits.
    package mutating func samples16() throws(WireError) -> [Int16] {
        let range = try take(try count(ofSize: 2))
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { start in
            Int16(bitPattern: UInt16(bytes[start]) | UInt16(bytes[start + 1]) << 8)
        }
    }

    /// Throws unless everything has been read.
    package func finish() throws(WireError) {
        guard remaining > 0 else { return }
        throw WireError(.trailingBytes, "\(remaining) bytes are left behind the message's end.")
    }

    /// Reads the count of a list whose elements have `size` bytes each, in bytes.
    package mutating func count(ofSize size: Int) throws(WireError) -> Int {
        let count = Int(try integer(UInt32.self))
        guard count <= remaining / size else {
            throw WireError(.truncated, "A list of \(count) was announced, but only \(remaining) bytes are left.")
        }
        return count * size
    }

    private mutating func take(_ count: Int) throws(WireError) -> Range<Int> {
        guard count <= remaining else {
            throw WireError(.truncated, "A value of \(count) bytes was expected, but only \(remaining) are left.")
        }
        defer { position += count }
        return position..<position + count
    }
}
