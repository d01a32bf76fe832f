/// A token of LaTeX mathematics.
struct LaTeXToken {
    enum Kind: Equatable {
        case letter
        /// Letters that are a word or the name of a function.
        case word
        case number
        /// A backslash and a name; the name is the text.
        case command
        case symbol(UInt8)
        /// A character outside ASCII.
        case sign
        case end
    }

    let kind: Kind
    let range: Range<Int>
    /// What is written, without a backslash.
    let text: String

    /// Whether it is this command.
    func isCommand(_ name: String) -> Bool { kind == .command && text == name }
}

/// Reads tokens from front to back.
struct LaTeXScanner {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int
    /// Letters before this offset are letters, not words.
    private var lettersEnd = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        self.offset = bytes.startIndex
    }

    mutating func next() -> LaTeXToken {
        skipSpace()
        let start = offset
        guard start < bytes.endIndex else { return token(.end, from: start, text: start) }
        let byte = bytes[start]
        if byte == UInt8(ascii: "\\") { return command(from: start) }
        if byte.isASCIILetter { return letters(from: start) }
        if byte.isASCIIDigit { return number(from: start) }
        offset += 1
        guard byte >= 0x80 else { return token(.symbol(byte), from: start, text: start) }
        while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        return token(.sign, from: start, text: start)
    }

    /// Goes back to behind the first byte of `token`, which is all that LaTeX takes of digits without braces.
    mutating func rewind(to token: LaTeXToken) -> LaTeXToken {
        offset = token.range.lowerBound + 1
        lettersEnd = max(lettersEnd, token.range.upperBound)
        let range = token.range.lowerBound..<offset
        return LaTeXToken(kind: token.kind == .word ? .letter : token.kind, range: range, text: text(of: range))
    }

    /// The text between the braces that come next, as it is; `nil` where there are none.
    mutating func readBraced() -> Range<Int>? {
        skipSpace()
        guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "{") else { return nil }
        let start = offset + 1
        var depth = 0
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\\") { offset = min(bytes.endIndex, offset + 1) }
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return start..<(offset - 1) }
        }
        return start..<offset
    }

    /// Whether an opening brace comes next.
    var isAtBrace: Bool { offset < bytes.endIndex && bytes[offset] == UInt8(ascii: "{") }

    /// Passes over the star of a command.
    mutating func skipStar() {
        if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "*") { offset += 1 }
    }

    func bytes(in range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// The text in `range` without LaTeX's marks, and without the white space around it.
    func words(in range: Range<Int>) -> String {
        var kept: [UInt8] = []
        var isSpaced = false
        for byte in bytes[range] {
            if byte <= UInt8(ascii: " ") || "~\\{}$".utf8.contains(byte) {
                isSpaced = isSpaced || byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "~")
                continue
            }
            if isSpaced, !kept.isEmpty { kept.append(UInt8(ascii: " ")) }
            isSpaced = false
            kept.append(byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// What is written in `range`.
    func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func skipSpace() {
        while offset < bytes.endIndex, bytes[offset] <= UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "~") {
            offset += 1
        }
    }

    private func token(_ kind: LaTeXToken.Kind, from start: Int, text: Int) -> LaTeXToken {
        LaTeXToken(kind: kind, range: start..<offset, text: self.text(of: text..<offset))
    }

    private mutating func command(from start: Int) -> LaTeXToken {
        offset += 1
        if offset < bytes.endIndex, bytes[offset].isASCIILetter {
            while offset < bytes.endIndex, bytes[offset].isASCIILetter, offset - start < 40 { offset += 1 }
        } else if offset < bytes.endIndex {
            offset += 1
            while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return token(.command, from: start, text: start + 1)
    }

    private mutating func letters(from start: Int) -> LaTeXToken {
        if start >= lettersEnd {
            var end = start
            while end < bytes.endIndex, bytes[end].isASCIILetter { end += 1 }
            lettersEnd = end
            let isWhole = start == bytes.startIndex || !bytes[start - 1].isASCIIDigit
            if isWhole, isWord(bytes[start..<end]) {
                offset = end
                return token(.word, from: start, text: start)
            }
        }
        offset += 1
        return token(.letter, from: start, text: start)
    }

    /// Whether letters are meant as a word, though LaTeX sets them as a product: a function, or four and more with vowels inside.
    private func isWord(_ letters: ArraySlice<UInt8>) -> Bool {
        guard (3...24).contains(letters.count) else { return false }
        let text = String(decoding: letters, as: UTF8.self)
        if LaTeXNames.function(text) != nil { return true }
        let isDifferential = letters.count == 4 && letters.first == UInt8(ascii: "d")
        guard letters.count >= 4, !isDifferential else { return false }
        return letters.dropFirst().dropLast().contains { "aeiouAEIOU".utf8.contains($0) }
    }

    private mutating func number(from start: Int) -> LaTeXToken {
        readDigits()
        while offset + 3 < bytes.endIndex, bytes[offset] == UInt8(ascii: ","),
            bytes[(offset + 1)...(offset + 3)].allSatisfy({ $0.isASCIIDigit }),
            offset + 4 == bytes.endIndex || !bytes[offset + 4].isASCIIDigit
        {
            offset += 4
        }
        if offset + 1 < bytes.endIndex, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1].isASCIIDigit {
            offset += 1
            readDigits()
        }
        return token(.number, from: start, text: start)
    }

    private mutating func readDigits() {
        while offset < bytes.endIndex, bytes[offset].isASCIIDigit { offset += 1 }
    }
}
