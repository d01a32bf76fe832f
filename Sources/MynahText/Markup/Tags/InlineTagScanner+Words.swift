extension InlineTagScanner {
    /// `spell(RF543dc2)`.
    mutating func spelling() -> FoundTag? {
        guard offset + 6 < end, bytes[offset + 5] == UInt8(ascii: "("), !isPartOfWord(before: offset),
            zip(bytes[offset...], "spell".utf8).allSatisfy({ $0.asciiLowercased == $1 }),
            let content = insideRounds(from: offset + 5, atMost: 300)
        else { return nil }
        guard bytes[content].contains(where: { $0.isASCIILetterOrDigit || $0 >= 0x80 }) else { return nil }
        let tag = InlineTag.about(text: content, .sayAs(SayAs("spell-out")))
        return FoundTag(tag: tag, range: offset..<(content.upperBound + 1))
    }

    /// The `_noun` of `produce_noun`: the tag is the whole, the text is the word before it.
    mutating func homographMark() -> FoundTag? {
        let start = wordStart(before: offset)
        guard start < offset, !isJoined(before: start) else { return nil }
        var last = offset + 1
        while last < end, last - offset <= 20, bytes[last].isASCIILetterOrDigit || bytes[last] == UInt8(ascii: "-") {
            last += 1
        }
        while last > offset, bytes[last - 1] == UInt8(ascii: "-") { last -= 1 }
        guard !isJoined(after: last) else { return nil }
        let word = start..<offset
        guard let use = HomographMark.use(of: bytes[word], mark: bytes[(offset + 1)..<last]) else { return nil }
        return FoundTag(tag: .about(text: word, .use(use)), range: start..<last)
    }

    /// Where the letters before a place begin, at most forty of them.
    private func wordStart(before place: Int) -> Int {
        var start = place
        while start > 0, place - start < 40, bytes[start - 1].isASCIILetter { start -= 1 }
        return start
    }

    /// Whether what stands before a word makes it part of a name, an address or a path.
    private func isJoined(before place: Int) -> Bool {
        guard place > 0 else { return false }
        let byte = bytes[place - 1]
        return byte.isASCIILetterOrDigit || byte >= 0x80 || "_./@\\#$=&?%:`".utf8.contains(byte)
    }

    private func isJoined(after place: Int) -> Bool {
        guard place < end else { return false }
        let byte = bytes[place]
        if byte == UInt8(ascii: "."), place + 1 < end { return bytes[place + 1].isASCIILetterOrDigit }
        return byte.isASCIILetterOrDigit || byte >= 0x80 && bytes[place] != 0xE2 || "_/@\\([=`".utf8.contains(byte)
    }

    private func isPartOfWord(before place: Int) -> Bool {
        guard place > 0 else { return false }
        let byte = bytes[place - 1]
        return byte.isASCIILetterOrDigit || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
}
