import MynahText

/// Cuts a word where its writing does: at hyphens, between small letters and capitals, at digits and other signs.
struct WordParts {
    /// A stretch of a word.
    struct Part {
        enum Kind {
            case letters, digits, hyphen, apostrophe, sign
        }

        let range: Range<Int>
        let kind: Kind
    }

    private let bytes: [UInt8]
    private(set) var parts: [Part] = []

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        var offset = 0
        while offset < bytes.count {
            let part = part(at: offset)
            parts.append(part)
            offset = part.range.upperBound
        }
    }

    private func part(at start: Int) -> Part {
        let first = bytes[start]
        if first.isASCIILetter { return Part(range: start..<endOfLetters(from: start), kind: .letters) }
        if first.isASCIIDigit { return Part(range: start..<end(from: start) { $0.isASCIIDigit }, kind: .digits) }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "_"):
            return Part(
                range: start..<end(from: start) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") },
                kind: .hyphen
            )
        case UInt8(ascii: "'"):
            return Part(range: start..<end(from: start) { $0 == UInt8(ascii: "'") }, kind: .apostrophe)
        default: return Part(range: start..<(start + 1), kind: .sign)
        }
    }

    private func end(from start: Int, while isSame: (UInt8) -> Bool) -> Int {
        var end = start + 1
        while end < bytes.count, isSame(bytes[end]) { end += 1 }
        return end
    }

    /// Letters and the apostrophes between them, up to where a capital begins another word: `get|Name`, `HTML|Parser`.
    private func endOfLetters(from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "'") {
                guard end + 1 < bytes.count, bytes[end + 1].isASCIILetter else { return end }
            } else if !bytes[end].isASCIILetter || beginsWord(at: end) {
                return end
            }
            end += 1
        }
        return end
    }

    private func beginsWord(at offset: Int) -> Bool {
        guard isUpper(bytes[offset]) else { return false }
        if isLower(bytes[offset - 1]) { return true }
        // The last of several capitals belongs to the small letters behind it, unless they are an -s of the plural.
        guard isUpper(bytes[offset - 1]), offset + 1 < bytes.count, isLower(bytes[offset + 1]) else { return false }
        return !isPluralEnd(at: offset + 1)
    }

    private func isPluralEnd(at offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "s") && (offset + 1 == bytes.count || !bytes[offset + 1].isASCIILetter)
    }

    private func isUpper(_ byte: UInt8) -> Bool { byte != byte.asciiLowercased }
    private func isLower(_ byte: UInt8) -> Bool { byte != byte.asciiUppercased }
}
