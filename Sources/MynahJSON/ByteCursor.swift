/// A place in a text's bytes that knows its line.
package struct ByteCursor {
    private let bytes: [UInt8]
    package private(set) var index = 0
    package private(set) var line = 1
    /// The character in its line, from 1; counted on the way, as it is asked for at each value.
    package private(set) var column = 1

    /// Begins at the first byte, after a byte-order mark; bytes that are not UTF-8 are an error.
    package init(_ bytes: [UInt8]) throws(SyntaxError) {
        self.bytes = bytes
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            guard String(validating: line, as: UTF8.self) != nil else {
                throw SyntaxError(line: number + 1, column: 1, message: "the line is not UTF-8")
            }
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The byte here; `nil` at the end.
    package var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The byte some places on.
    package func byte(after distance: Int) -> UInt8? {
        index + distance < bytes.count ? bytes[index + distance] : nil
    }

    /// Goes past one byte.
    package mutating func advance() {
        if byte == UInt8(ascii: "\n") {
            (line, column) = (line + 1, 1)
        } else if let byte, byte & 0xC0 != 0x80 {
            column += 1
        }
        index += 1
    }

    /// Goes past `text` if it stands here.
    package mutating func skip(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[index...].starts(with: wanted) else { return false }
        for _ in 0..<wanted.count { advance() }
        return true
    }

    /// Goes past all bytes that fit and returns them.
    package mutating func take(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while let byte, fits(byte) { advance() }
        return bytes[start..<index]
    }

    /// The bytes from an earlier place to here.
    package func bytes(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

    /// An error at this place.
    package func error(_ message: String) -> SyntaxError {
        SyntaxError(line: line, column: column, message: message)
    }

    /// An error that names what is here instead of what was expected.
    package func expected(_ what: String) -> SyntaxError { error("expected \(what), found \(found)") }

    private var found: String {
        guard let byte else { return "the end of the text" }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return "the end of the line" }
        let character = bytes[index...].prefix(4)
        return quoted(String(decoding: character, as: UTF8.self).unicodeScalars.first.map(String.init) ?? "")
    }

    /// Reads as many hexadecimal digits as asked for, as a character.
    package mutating func takeScalar(ofDigits count: Int) throws(SyntaxError) -> UInt32 {
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
    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// 10 for `A` and `a`; `nil` for what is no hexadecimal digit.
    package var hexadecimalValue: UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
