/// Finds what is not simply text in the text of one block. One parser serves block after block.
struct InlineParser {
    private static let special = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "`*_~[]!<&\\\n$:".utf8 { table[Int(byte)] = true }
        return table
    }()

    let labels: MarkdownDocument
    let obeysTags: Bool
    var text = InlineText()
    /// What was found, in order and side by side.
    var marks: [InlineMark] = []
    var delimiters = DelimiterStack()
    var brackets = BracketStack()
    var codeRuns = CodeRuns()
    /// What is known to be missing in the rest of the block.
    var absent = AbsentEndings()
    var offset = 0

    init(labels: MarkdownDocument, options: MarkupOptions) {
        self.labels = labels
        obeysTags = options.obeysTags
    }

    /// Reads `text`.
    mutating func parse() {
        begin()
        while offset < text.bytes.count {
            let start = offset
            if Self.special[Int(text.bytes[start])] { readSpecial(text.bytes[start]) }
            if offset == start { offset += 1 }
        }
        delimiters.match(above: -1)
    }

    private mutating func begin() {
        marks.removeAll(keepingCapacity: true)
        delimiters.removeAll()
        brackets.removeAll(lastClosing: text.bytes.lastIndex(of: UInt8(ascii: "]")) ?? -1)
        codeRuns.removeAll()
        absent = AbsentEndings()
        offset = 0
    }

    private mutating func readSpecial(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "`"): readCode()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters(byte)
        case UInt8(ascii: "["): openBracket(isImage: false)
        case UInt8(ascii: "!") where text.byte(at: offset + 1) == UInt8(ascii: "["): openBracket(isImage: true)
        case UInt8(ascii: "]"): closeBracket()
        case UInt8(ascii: "<"): readAngle()
        case UInt8(ascii: "&"): readEntity()
        case UInt8(ascii: "\\"): readBackslash()
        case UInt8(ascii: "\n"): readLineEnd()
        case UInt8(ascii: "$"): readDollar()
        case UInt8(ascii: ":"): readAddress()
        default: break
        }
    }

    /// Notes a mark from here to `end` and goes on behind it.
    mutating func mark(_ kind: InlineMark.Kind, to end: Int, detail: Int = 0) {
        marks.append(InlineMark(kind, offset..<end, detail: detail))
        offset = end
    }

    private mutating func readCode() {
        let length = text.run(at: offset)
        if let end = codeRuns.closing(of: length, at: offset + length, in: text) {
            mark(.code, to: end, detail: length)
        } else {
            offset += length
        }
    }

    private mutating func readEntity() {
        guard let entity = HTMLEntity(at: offset, in: text.bytes) else { return }
        mark(.entity, to: entity.end)
    }

    private mutating func readBackslash() {
        if let end = bracketedFormula ?? environment { return mark(.formula, to: end) }
        if text.byte(at: offset + 1) == UInt8(ascii: "\n") {
            mark(.hardBreak, to: offset + 2)
        } else if text.isPunctuation(at: offset + 1) {
            mark(.escape, to: offset + 2)
        }
    }

    private mutating func readLineEnd() {
        let end = offset + 1
        let limit = marks.last?.range.upperBound ?? 0
        var start = offset
        while start > limit, text.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
        let kind = offset - start >= 2 ? InlineMark.Kind.hardBreak : .softBreak
        marks.append(InlineMark(kind, start..<end))
        offset = end
    }

    private mutating func readAngle() {
        if let end = inlineTag {
            offset = end
        } else if let end = endOfAddress {
            mark(.address, to: end, detail: 1)
        } else if let end = endOfHTML {
            mark(.html, to: end)
        }
    }

    /// Behind the inline tag of ours in angle brackets that begins here, `<laugh>`.
    var inlineTag: Int? {
        guard obeysTags else { return nil }
        let rest = text.bytes[(offset + 1)...].prefix(100)
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")), TagCommand.tag(inAngles: rest[..<end]) != nil else {
            return nil
        }
        return end + 1
    }

    /// Passes over a bare address, so that nothing in it is taken for emphasis.
    private mutating func readAddress() {
        guard brackets.isEmpty, let end = text.endOfBareAddress(at: offset) else { return }
        offset = end
    }
}

extension InlineText {
    /// How often the byte at `offset` stands there and behind.
    func run(at offset: Int) -> Int {
        var end = offset + 1
        while end < bytes.count, bytes[end] == bytes[offset] { end += 1 }
        return end - offset
    }

    /// The end of the address that has its `://` at `offset`.
    fileprivate func endOfBareAddress(at offset: Int) -> Int? {
        guard byte(at: offset + 1) == UInt8(ascii: "/"), byte(at: offset + 2) == UInt8(ascii: "/"),
            bytes[..<offset].hasSuffix("http") || bytes[..<offset].hasSuffix("https")
                || bytes[..<offset].hasSuffix("ftp")
        else { return nil }
        var end = offset + 3
        while end < bytes.count, bytes[end] > UInt8(ascii: " "), bytes[end] != UInt8(ascii: "<") { end += 1 }
        while end > offset + 3, isTrailing(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Whether punctuation at the end of an address belongs to the sentence around it.
    private func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "%"),
            UInt8(ascii: "+"):
            false
        default: byte < 0x7F && !byte.isASCIILetterOrDigit
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ word: StaticString) -> Bool {
        guard count >= word.utf8CodeUnitCount else { return false }
        let start = endIndex - word.utf8CodeUnitCount
        for index in 0..<word.utf8CodeUnitCount where self[start + index].asciiLowercased != word.utf8Start[index] {
            return false
        }
        return true
    }
}
