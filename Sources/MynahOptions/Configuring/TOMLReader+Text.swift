import MynahJSON

extension TOMLReader {
    /// Any of the four kinds of text.
    mutating func text() throws(SyntaxError) -> String {
        if cursor.skip("\"\"\"") { return try longText(quote: UInt8(ascii: "\"")) }
        if cursor.skip("'''") { return try longText(quote: UInt8(ascii: "'")) }
        return cursor.byte == UInt8(ascii: "'") ? try literalText() : try basicText()
    }

    /// `"a\tb"`.
    mutating func basicText() throws(SyntaxError) -> String {
        var bytes: [UInt8] = []
        cursor.advance()
        while let byte = cursor.byte, byte != UInt8(ascii: "\"") {
            bytes += byte == UInt8(ascii: "\\") ? try escape() : [try plain()]
        }
        guard cursor.skip("\"") else { throw cursor.expected("'\"'") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `'a\tb'`, where `\` is itself.
    mutating func literalText() throws(SyntaxError) -> String {
        var bytes: [UInt8] = []
        cursor.advance()
        while let byte = cursor.byte, byte != UInt8(ascii: "'") { bytes.append(try plain()) }
        guard cursor.skip("'") else { throw cursor.expected("'\\''") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Text of several lines, after its opening quotes; one or two quotes may stand right before the closing three.
    private mutating func longText(quote: UInt8) throws(SyntaxError) -> String {
        var bytes: [UInt8] = []
        _ = skipLineEnd()
        while let byte = cursor.byte {
            if byte == quote {
                let count = cursor.take(while: { $0 == quote }).count
                guard count <= 5 else { throw cursor.error("there are more than five quotation marks together") }
                if count >= 3 {
                    return String(decoding: bytes + Array(repeating: quote, count: count - 3), as: UTF8.self)
                }
                bytes += Array(repeating: quote, count: count)
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                bytes += try skipFoldedLine() ? [] : escape()
            } else {
                bytes += skipLineEnd() ? [UInt8(ascii: "\n")] : [try plain()]
            }
        }
        throw cursor.expected("three quotation marks")
    }

    /// Goes past a `\` at a line's end and all space after it.
    private mutating func skipFoldedLine() throws(SyntaxError) -> Bool {
        let start = cursor
        cursor.advance()
        _ = cursor.take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard skipLineEnd() else {
            cursor = start
            return false
        }
        repeat { _ = cursor.take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } } while skipLineEnd()
        return true
    }

    private mutating func plain() throws(SyntaxError) -> UInt8 {
        guard let byte = cursor.byte, byte == UInt8(ascii: "\t") || (byte >= 0x20 && byte != 0x7F) else {
            throw cursor.error("the text has a line end or control character; write it as an escape")
        }
        cursor.advance()
        return byte
    }

    private mutating func escape() throws(SyntaxError) -> [UInt8] {
        cursor.advance()
        guard let letter = cursor.byte else { throw cursor.expected("an escape") }
        if let byte = Self.escapes[letter] {
            cursor.advance()
            return [byte]
        }
        guard letter == UInt8(ascii: "u") || letter == UInt8(ascii: "U") else {
            throw cursor.expected("one of btnfr\"\\uU after '\\'")
        }
        cursor.advance()
        let value = try cursor.takeScalar(ofDigits: letter == UInt8(ascii: "u") ? 4 : 8)
        guard let scalar = Unicode.Scalar(value) else { throw cursor.error("the escape is no character") }
        return Array(String(scalar).utf8)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]
}
