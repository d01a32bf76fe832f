/// An opening or closing tag of HTML, as CommonMark has it.
struct HTMLTag {
    let name: HTMLName
    let isClosing: Bool
    /// The offset behind `>`.
    let end: Int

    /// Reads the tag that begins at `offset`, with `<`; `nil` where there is none before `end`.
    init?(at offset: Int, in bytes: [UInt8], end: Int) {
        var scanner = HTMLTagScanner(bytes: bytes, offset: offset + 1, end: end)
        isClosing = scanner.read(UInt8(ascii: "/"))
        guard let name = scanner.readName() else { return nil }
        self.name = HTMLName(bytes[name])
        while !isClosing, let isWhole = scanner.readAttribute() {
            guard isWhole else { return nil }
        }
        scanner.skipSpace()
        if !isClosing { _ = scanner.read(UInt8(ascii: "/")) }
        guard scanner.read(UInt8(ascii: ">")) else { return nil }
        self.end = scanner.offset
    }
}

/// Reads the parts of a tag.
private struct HTMLTagScanner {
    let bytes: [UInt8]
    var offset: Int
    let end: Int

    private var byte: UInt8 { offset < end ? bytes[offset] : 0 }

    mutating func read(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        offset += 1
        return true
    }

    mutating func readName() -> Range<Int>? {
        let start = offset
        guard byte.isASCIILetter else { return nil }
        while byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") { offset += 1 }
        return start..<offset
    }

    mutating func skipSpace() {
        while isSpace(byte), offset < end { offset += 1 }
    }

    /// Reads an attribute with the space before it: `nil` where there is none, false where it is broken.
    mutating func readAttribute() -> Bool? {
        let start = offset
        skipSpace()
        let isSpaced = offset > start
        guard isAttributeStart(byte) else { return nil }
        guard isSpaced else { return false }
        while isAttributeStart(byte) || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
            offset += 1
        }
        let behindName = offset
        skipSpace()
        if read(UInt8(ascii: "=")) {
            skipSpace()
            return readValue()
        }
        offset = behindName
        return true
    }

    private mutating func readValue() -> Bool {
        let quote = byte
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            offset += 1
            while offset < end, bytes[offset] != quote { offset += 1 }
            return read(quote)
        }
        let start = offset
        while offset < end, !isSpace(byte), !isSpecial(byte) { offset += 1 }
        return offset > start
    }

    private func isAttributeStart(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "`"):
            true
        default: false
        }
    }
}
