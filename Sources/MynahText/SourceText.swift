/// The caller's text as bytes that are safe to read: valid UTF-8 without control characters, byte for byte as long as what came in.
///
/// What is not valid UTF-8 and every control character but tab and line ends becomes a space, so that offsets stay true.
public struct SourceText: Sendable {
    /// Valid UTF-8.
    public let bytes: [UInt8]
    /// The places where bytes were replaced, in order, neighbours joined.
    public let replaced: [SourceSpan]

    /// Reads any bytes.
    public init(_ raw: [UInt8]) {
        var cleaner = Cleaner(bytes: raw)
        cleaner.clean()
        self.bytes = cleaner.bytes
        self.replaced = cleaner.replaced
    }

    /// Takes bytes that were taken from clean text.
    init(valid bytes: [UInt8]) {
        self.bytes = bytes
        self.replaced = []
    }

    /// Reads a string.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// The whole of it.
    public var span: SourceSpan { SourceSpan(start: 0, end: bytes.count) }

    /// The text of `span`, which must begin and end between characters.
    public func text(of span: SourceSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }

    /// The scalar that begins at `offset` and its length in bytes; `nil` at the end.
    package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The scalar that ends before `offset`, and the offset that it begins at; `nil` at the beginning.
    package func scalar(before offset: Int) -> (scalar: Unicode.Scalar, start: Int)? {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0, let found = scalar(at: start) else { return nil }
        return (found.scalar, start)
    }
}

/// Walks over bytes once and blanks out what no reader can use.
private struct Cleaner {
    var bytes: [UInt8]
    var replaced: [SourceSpan] = []

    mutating func clean() {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0x80 {
                offset += readSequence(at: offset)
            } else {
                if isControl(byte) { blank(offset, count: 1) }
                offset += 1
            }
        }
    }

    private func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F
    }

    /// The length of the sequence at `offset`, blanked where it is not valid, a C1 control or a byte order mark.
    private mutating func readSequence(at offset: Int) -> Int {
        let length = validLength(at: offset)
        guard length > 0 else {
            blank(offset, count: 1)
            return 1
        }
        let isC1 = length == 2 && bytes[offset] == 0xC2 && bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85
        let isMark = length == 3 && bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF])
        if isC1 || isMark { blank(offset, count: length) }
        return length
    }

    /// The length of the well-formed sequence that begins at `offset` (Unicode 15, table 3-7), 0 where there is none.
    private func validLength(at offset: Int) -> Int {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch bytes[offset] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0, offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        return bytes[(offset + 1)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }

    private mutating func blank(_ offset: Int, count: Int) {
        for index in offset..<(offset + count) { bytes[index] = UInt8(ascii: " ") }
        if let last = replaced.last, last.end == offset {
            replaced[replaced.count - 1] = SourceSpan(start: last.start, end: offset + count)
        } else {
            replaced.append(SourceSpan(start: offset, end: offset + count))
        }
    }
}
