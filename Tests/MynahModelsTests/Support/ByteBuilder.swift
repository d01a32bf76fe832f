/// Bytes of a file that a test makes up.
struct ByteBuilder {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ number: some FixedWidthInteger) {
        for byte in 0..<number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }

    mutating func add(_ more: [UInt8]) { bytes += more }

    mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func add(numbers values: [Float]) { for value in values { add(value.bitPattern) } }

    /// Numbers as files of other programs hold them.
    static func bytes(of values: [Float]) -> [UInt8] {
        var builder = ByteBuilder()
        builder.add(numbers: values)
        return builder.bytes
    }
}
