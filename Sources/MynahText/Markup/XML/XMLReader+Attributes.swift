/// Attributes and their values.
extension XMLReader {
    /// Reads the attribute that begins at `offset`.
    mutating func readAttribute(isParted: Bool) throws(MarkupError) -> XMLAttribute {
        let start = offset
        let name = try readName()
        guard isParted else { throw problem("a space is missing before the attribute \(name.text)", at: start) }
        skipSpace()
        guard byte(at: offset) == UInt8(ascii: "=") else {
            throw problem("the attribute \(name.text) has no value; write \(name.text)=\"…\"", at: start)
        }
        offset += 1
        skipSpace()
        guard let quote = byte(at: offset), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let fix = "\(name.text)=\"…\""
            throw problem("the value of \(name.text) must stand in straight quotation marks: \(fix)", at: offset)
        }
        offset += 1
        let value = try readValue(of: name, from: start, to: quote)
        return XMLAttribute(name: name, value: value, span: SourceSpan(start: start, end: offset))
    }

    /// Reads up to the closing quotation mark and passes over it.
    private mutating func readValue(of name: XMLName, from start: Int, to quote: UInt8) throws(MarkupError) -> String {
        var value: [UInt8] = []
        while let byte = byte(at: offset), byte != quote {
            switch byte {
            case UInt8(ascii: "<"):
                throw problem("< in the value of \(name.text): close the quotation mark, or write &lt;", at: offset)
            case UInt8(ascii: "&"):
                if case .reference(let text, _) = try readReference() { value += text.utf8 }
            default:
                value.append(Self.isSpace(byte) ? UInt8(ascii: " ") : byte)
                offset += 1
            }
        }
        guard offset < bytes.count else {
            throw problem("the value of \(name.text) has no closing quotation mark", at: start)
        }
        offset += 1
        return String(decoding: value, as: UTF8.self)
    }
}
