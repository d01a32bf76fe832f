import MynahTensors

/// Reads the bytes of a pickle.
struct PickleCursor {
    private let bytes: [UInt8]
    private(set) var offset = 0
    private let path: String

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    /// An error that says that the pickle makes no sense here.
    var malformed: ModelFileError {
        ModelFileError(.malformed, "The pickle in '\(path)' is damaged at byte \(offset). Fetch the file again.")
    }

    mutating func byte() throws(ModelFileError) -> UInt8 { try number(UInt8.self) }

    mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(ModelFileError) -> Number {
        let size = Number.bitWidth / 8
        guard bytes.count - offset >= size else { throw malformed }
        defer { offset += size }
        return bytes.number(Number.self, at: offset)
    }

    /// The version of the format that follows: what PyTorch and NumPy write.
    mutating func version() throws(ModelFileError) {
        guard (2...5).contains(try byte()) else { throw malformed }
    }

    mutating func text(_ count: Int) throws(ModelFileError) -> String {
        guard count <= min(bytes.count - offset, 65_536) else { throw malformed }
        defer { offset += count }
        guard let text = String(validating: bytes[offset..<offset + count], as: UTF8.self) else { throw malformed }
        return text
    }

    /// The text up to the end of the line.
    mutating func line() throws(ModelFileError) -> String {
        guard let end = bytes[offset...].prefix(ArchiveLimits.nameLength).firstIndex(of: UInt8(ascii: "\n")) else {
            throw malformed
        }
        let line = try text(end - offset)
        offset += 1
        return line
    }

    /// A whole number of up to eight bytes, which say how many they are.
    mutating func longInteger() throws(ModelFileError) -> Int64 {
        let count = Int(try byte())
        guard count <= 8 else { throw malformed }
        var value: Int64 = 0
        for index in 0..<count { value |= Int64(try byte()) << (8 * index) }
        let unused = 64 - 8 * count
        return count == 0 ? 0 : (value << unused) >> unused
    }
}
