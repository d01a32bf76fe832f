extension InlineTagScanner {
    /// `&hellip;`.
    func character() -> FoundTag? {
        guard let entity = HTMLEntity(at: offset, in: bytes), entity.end <= end else { return nil }
        return FoundTag(tag: .character(entity.text), range: offset..<entity.end)
    }

    /// What stands at the beginning of a line and is not read: the marks of a quoted letter, or all of a line without a word.
    func lineMark() -> FoundTag? {
        var place = skippingSpace(offset)
        let start = place
        while place < end, bytes[place] == UInt8(ascii: ">") { place = skippingSpace(place + 1) }
        if place > start, place < end, bytes[place - 1] != UInt8(ascii: ">") || bytes[place].isLineEnd {
            return FoundTag(tag: .inlineMarkup, range: start..<place)
        }
        return divider(from: start)
    }

    private func skippingSpace(_ place: Int) -> Int {
        var place = place
        while place < end, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") { place += 1 }
        return place
    }

    /// A line of three or more ornaments and nothing else.
    private func divider(from start: Int) -> FoundTag? {
        var place = start
        var count = 0
        var last = start
        while place < end, !bytes[place].isLineEnd {
            let length = ornamentLength(at: place)
            if length > 0 {
                count += 1
                last = place + length
            } else if bytes[place] != UInt8(ascii: " "), bytes[place] != UInt8(ascii: "\t") {
                return nil
            }
            place += max(length, 1)
        }
        return count >= 3 ? FoundTag(tag: .divider, range: start..<last) : nil
    }

    /// The length of an ornament: `-`, `=`, a line of a box. 0 for other characters.
    private func ornamentLength(at place: Int) -> Int {
        if "-=*_~#+|:^".utf8.contains(bytes[place]) { return 1 }
        guard place + 2 < end, bytes[place] == 0xE2 else { return 0 }
        let isDash = bytes[place + 1] == 0x80 && (0x93...0x95).contains(bytes[place + 2])
        return isDash || (0x94...0x96).contains(bytes[place + 1]) ? 3 : 0
    }
}

extension Silence.Rule {
    /// A line that only divides or decorates.
    static let divider = Silence.Rule("divider")
}
