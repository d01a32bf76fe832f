/// What the bytes of an XML document are.
extension XMLReader {
    /// The byte at `offset`; `nil` behind the end.
    func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Whether `text` stands at `offset`.
    func stands(_ text: StaticString, at offset: Int) -> Bool {
        guard bytes.count - offset >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The offset behind the next `text` at or behind `start`; `nil` where there is none.
    func end(of text: StaticString, from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == text.utf8Start[0], stands(text, at: offset) { return offset + text.utf8CodeUnitCount }
            offset += 1
        }
        return nil
    }

    mutating func skipSpace() {
        while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    }

    /// Reads the name at `offset`, which may be empty.
    mutating func readName() throws(MarkupError) -> XMLName {
        let start = offset
        while offset < bytes.count, Self.isNamePart(bytes[offset]) { offset += 1 }
        guard offset - start <= Self.maximumName else {
            throw problem("a name is longer than \(Self.maximumName) bytes", at: start)
        }
        return XMLName(bytes[start..<offset])
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    static func isNameStart(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    static func isNamePart(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
