package import MynahJSON

/// Reads TOML 1.0 into values that know their lines; dates and times are kept as text.
package struct TOMLReader {
    var cursor: ByteCursor
    private let root = TOMLTable(.header, line: 1)

    /// Reads a whole file.
    package static func read(_ bytes: [UInt8]) throws(SyntaxError) -> ConfigValue {
        var reader = TOMLReader(cursor: try ByteCursor(bytes))
        try reader.readFile()
        return reader.root.value
    }

    private init(cursor: ByteCursor) { self.cursor = cursor }

    private mutating func readFile() throws(SyntaxError) {
        var current = root
        while true {
            try skipBlankLines()
            guard let byte = cursor.byte else { return }
            if byte == UInt8(ascii: "[") {
                current = try header()
            } else {
                try readPair(into: current, depth: 0)
            }
            try endLine()
        }
    }

    /// `[a.b]` or `[[a.b]]`.
    private mutating func header() throws(SyntaxError) -> TOMLTable {
        let start = cursor
        cursor.advance()
        let isList = cursor.skip("[")
        let keys = try keyPath()
        guard isList ? cursor.skip("]]") : cursor.skip("]") else { throw cursor.expected(isList ? "']]'" : "']'") }
        var table: TOMLTable? = root
        for key in keys.dropLast() { table = table?.tableOnTheWay(key, line: start.line) }
        let last = keys[keys.count - 1]
        table = isList ? table?.appendTable(last, line: start.line) : table?.defineTable(last, line: start.line)
        guard let table else {
            throw start.error("\(quoted(keys.joined(separator: "."))) has been defined before, or is no table")
        }
        return table
    }

    /// `a.b = value`.
    private mutating func readPair(into table: TOMLTable, depth: Int) throws(SyntaxError) {
        skipSpace()
        let start = cursor
        let keys = try keyPath()
        guard cursor.skip("=") else { throw cursor.expected("'='") }
        skipSpace()
        var target: TOMLTable? = table
        for key in keys.dropLast() { target = target?.dottedTable(key, line: start.line) }
        let last = keys[keys.count - 1]
        guard let target, target.entries[last] == nil else {
            throw start.error("\(quoted(keys.joined(separator: "."))) is set twice")
        }
        target.entries[last] = .value(try value(depth: depth + 1))
    }

    /// Keys with points between, up to what follows them.
    private mutating func keyPath() throws(SyntaxError) -> [String] {
        var keys: [String] = []
        repeat {
            skipSpace()
            keys.append(try key())
            skipSpace()
            guard keys.count <= Configuration.deepest else { throw cursor.error("the key has more than 32 parts") }
        } while cursor.skip(".")
        return keys
    }

    private mutating func key() throws(SyntaxError) -> String {
        if cursor.byte == UInt8(ascii: "\"") { return try basicText() }
        if cursor.byte == UInt8(ascii: "'") { return try literalText() }
        let bytes = cursor.take { byte in
            byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "-_".utf8.contains(byte)
        }
        guard !bytes.isEmpty else { throw cursor.expected("a key") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func value(depth: Int) throws(SyntaxError) -> ConfigValue {
        guard depth <= Configuration.deepest else { throw cursor.error("there are more than 32 values in each other") }
        let line = cursor.line
        switch cursor.byte {
        case UInt8(ascii: "["): return ConfigValue(.list(try list(depth: depth)), line: line)
        case UInt8(ascii: "{"): return try inlineTable(depth: depth)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return ConfigValue(.text(try text()), line: line)
        default: return ConfigValue(try scalar(), line: line)
        }
    }

    private mutating func list(depth: Int) throws(SyntaxError) -> [ConfigValue] {
        var list: [ConfigValue] = []
        cursor.advance()
        repeat {
            try skipBlankLines()
            if cursor.byte == UInt8(ascii: "]") { break }
            list.append(try value(depth: depth + 1))
            try skipBlankLines()
        } while cursor.skip(",")
        guard cursor.skip("]") else { throw cursor.expected("',' or ']'") }
        return list
    }

    private mutating func inlineTable(depth: Int) throws(SyntaxError) -> ConfigValue {
        let table = TOMLTable(.header, line: cursor.line)
        cursor.advance()
        skipSpace()
        if cursor.skip("}") { return table.value }
        repeat {
            try readPair(into: table, depth: depth)
            skipSpace()
        } while cursor.skip(",")
        guard cursor.skip("}") else { throw cursor.expected("',' or '}'") }
        return table.value
    }

    private mutating func scalar() throws(SyntaxError) -> ConfigValue.Content {
        let start = cursor
        var text = takeBareWord()
        if TOMLScalar.isDate(text), cursor.byte == UInt8(ascii: " "), cursor.byte(after: 1)?.isDigit == true {
            cursor.advance()
            text += " " + takeBareWord()
        }
        guard !text.isEmpty else { throw start.expected("a value") }
        guard let content = TOMLScalar.content(of: text) else {
            throw start.error("\(quoted(text)) is no value; text stands in quotation marks")
        }
        return content
    }

    private mutating func takeBareWord() -> String {
        let bytes = cursor.take { byte in
            byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "+-_.:".utf8.contains(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func skipSpace() {
        _ = cursor.take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private mutating func skipBlankLines() throws(SyntaxError) {
        repeat {
            skipSpace()
            try skipComment()
        } while skipLineEnd()
    }

    private mutating func skipComment() throws(SyntaxError) {
        guard cursor.byte == UInt8(ascii: "#") else { return }
        _ = cursor.take { $0 == UInt8(ascii: "\t") || ($0 >= 0x20 && $0 != 0x7F) }
        guard let byte = cursor.byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else { return }
        throw cursor.error("a comment has a control character")
    }

    /// Goes past LF or CRLF.
    mutating func skipLineEnd() -> Bool { cursor.skip("\n") || cursor.skip("\r\n") }

    private mutating func endLine() throws(SyntaxError) {
        skipSpace()
        try skipComment()
        guard cursor.byte == nil || skipLineEnd() else { throw cursor.expected("the end of the line") }
    }
}
