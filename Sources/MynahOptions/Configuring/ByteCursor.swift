/// A place in a file's bytes that knows its line.
struct ByteCursor {
    private let bytes: [UInt8]
    private(set) var index = 0
    private(set) var line = 1
    private var lineStart = 0

    /// Begins at the first byte, after a byte-order mark; bytes that are not UTF-8 are an error.
    init(_ bytes: [UInt8]) throws(ConfigSyntaxError) {
        self.bytes = bytes
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            guard String(validating: line, as: UTF8.self) != nil else {
                throw ConfigSyntaxError(line: number + 1, column: 1, message: "the line is not UTF-8")
            }
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (index, lineStart) = (3, 3) }
    }

    /// The byte here; `nil` at the end.
    var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The byte some places on.
    func byte(after distance: Int) -> UInt8? {
        index + distance < bytes.count ? bytes[index + distance] : nil
    }

    /// Goes past one byte.
    mutating func advance() {
        if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
        index += 1
    }

    /// Goes past `text` if it stands here.
    mutating func skip(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[index...].starts(with: wanted) else { return false }
        for _ in 0..<wanted.count { advance() }
        return true
    }

    /// Goes past all bytes that fit and returns them.
    mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while let byte, fits(byte) { advance() }
        return bytes[start..<index]
    }

    /// The bytes from an earlier place to here.
    func bytes(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

    /// An error at this place.
    func error(_ message: String) -> ConfigSyntaxError {
        let end = min(index, bytes.count)
        let column = bytes[min(lineStart, end)..<end].count { $0 & 0xC0 != 0x80 } + 1
        return ConfigSyntaxError(line: line, column: column, message: message)
    }

    /// An error that names what is here instead of what was expected.
    func expected(_ what: String) -> ConfigSyntaxError { error("expected \(what), found \(found)") }

    private var found: String {
        guard let byte else { return "the end of the file" }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return "the end of the line" }
        let character = bytes[index...].prefix(4)
        return quoted(String(decoding: character, as: UTF8.self).unicodeScalars.first.map(String.init) ?? "")
    }

    /// Reads as many hexadecimal digits as asked for, as a character.
    mutating func takeScalar(ofDigits count: Int) throws(ConfigSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = byte?.hexadecimalValue else { throw expected("\(count) hexadecimal digits") }
            value = value << 4 | digit
            advance()
        }
        return value
    }
}

extension UInt8 {
    /// Whether it is `0` to `9`.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// 10 for `A` and `a`; `nil` for what is no hexadecimal digit.
    var hexadecimalValue: UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
