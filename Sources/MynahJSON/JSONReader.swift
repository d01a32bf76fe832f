/// Reads JSON (RFC 8259) into values that know their places.
package struct JSONReader {
    /// How deep lists and objects can be in each other.
    package static let deepest = 32

    private var cursor: ByteCursor

    /// Reads one value and nothing after it; a key that is there twice is an error.
    package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> JSONValue {
        var reader = JSONReader(cursor: try ByteCursor(bytes))
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.cursor.byte == nil else { throw reader.cursor.expected("the end of the text") }
        return value
    }

    private init(cursor: ByteCursor) { self.cursor = cursor }

    private mutating func value(depth: Int) throws(SyntaxError) -> JSONValue {
        guard depth <= Self.deepest else { throw cursor.error("there are more than 32 values in each other") }
        skipSpace()
        let (line, column) = (cursor.line, cursor.column)
        return JSONValue(try content(depth: depth), line: line, column: column)
    }

    private mutating func content(depth: Int) throws(SyntaxError) -> JSONValue.Content {
        switch cursor.byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .list(try list(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"): return try number()
        case let byte? where byte.isDigit: return try number()
        default:
            if cursor.skip("true") { return .boolean(true) }
            if cursor.skip("false") { return .boolean(false) }
            if cursor.skip("null") { return .null }
            throw cursor.expected("a value")
        }
    }

    private mutating func object(depth: Int) throws(SyntaxError) -> [String: JSONValue] {
        var object: [String: JSONValue] = [:]
        cursor.advance()
        skipSpace()
        if cursor.skip("}") { return object }
        repeat {
            skipSpace()
            guard cursor.byte == UInt8(ascii: "\"") else { throw cursor.expected("a key in quotation marks") }
            let key = try text()
            guard object[key] == nil else { throw cursor.error("the key \(quoted(key)) is there twice") }
            skipSpace()
            guard cursor.skip(":") else { throw cursor.expected("':'") }
            object[key] = try value(depth: depth + 1)
            skipSpace()
        } while cursor.skip(",")
        guard cursor.skip("}") else { throw cursor.expected("',' or '}'") }
        return object
    }

    private mutating func list(depth: Int) throws(SyntaxError) -> [JSONValue] {
        var list: [JSONValue] = []
        cursor.advance()
        skipSpace()
        if cursor.skip("]") { return list }
        repeat {
            list.append(try value(depth: depth + 1))
            skipSpace()
        } while cursor.skip(",")
        guard cursor.skip("]") else { throw cursor.expected("',' or ']'") }
        return list
    }

    private mutating func text() throws(SyntaxError) -> String {
        var bytes: [UInt8] = []
        cursor.advance()
        while let byte = cursor.byte, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                bytes += String(try escape()).utf8
            } else {
                guard byte >= 0x20 else { throw cursor.error("a control character must be written as an escape") }
                bytes.append(byte)
                cursor.advance()
            }
        }
        guard cursor.skip("\"") else { throw cursor.expected("'\"'") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
        cursor.advance()
        guard let letter = cursor.byte else { throw cursor.expected("an escape") }
        if letter == UInt8(ascii: "u") { return try unicodeEscape() }
        guard let scalar = Self.escapes[letter] else { throw cursor.expected("one of \"\\/bfnrtu after '\\'") }
        cursor.advance()
        return scalar
    }

    private mutating func unicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
        cursor.advance()
        var value = try cursor.takeScalar(ofDigits: 4)
        if (0xD800...0xDBFF).contains(value), cursor.skip("\\u") {
            let low = try cursor.takeScalar(ofDigits: 4)
            guard (0xDC00...0xDFFF).contains(low) else { throw cursor.error("the escape is half a character") }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw cursor.error("the escape is half a character") }
        return scalar
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func number() throws(SyntaxError) -> JSONValue.Content {
        let start = cursor.index
        _ = cursor.skip("-")
        let whole = cursor.take { $0.isDigit }
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            throw cursor.error("a number has digits, the first not 0")
        }
        var isWhole = true
        if cursor.skip(".") {
            isWhole = false
            try skipDigits()
        }
        if cursor.skip("e") || cursor.skip("E") {
            isWhole = false
            if !cursor.skip("+") { _ = cursor.skip("-") }
            try skipDigits()
        }
        let text = String(decoding: cursor.bytes(from: start), as: UTF8.self)
        if isWhole, let integer = Int64(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw cursor.error("the number is too large") }
        return .number(number)
    }

    private mutating func skipDigits() throws(SyntaxError) {
        guard !cursor.take(while: { $0.isDigit }).isEmpty else { throw cursor.expected("a digit") }
    }

    private mutating func skipSpace() {
        _ = cursor.take { " \t\r\n".utf8.contains($0) }
    }
}
