extension InlineTagScanner {
    /// `[word](/wɜːd/)`, `[word](+1)`, `[pause:1s]`, `[laugh]`.
    mutating func bracket() -> FoundTag? {
        guard let content = insideSquares() else { return nil }
        let close = content.upperBound
        if close + 1 < end, bytes[close + 1] == UInt8(ascii: "("),
            let target = insideRounds(from: close + 1, atMost: 200)
        {
            guard let wish = WordTag(target: bytes[target]) else { return nil }
            return FoundTag(tag: .about(text: content, wish.direction), range: offset..<(target.upperBound + 1))
        }
        guard content.count <= 100, let tag = TagCommand.tag(in: bytes[content]) else { return nil }
        return FoundTag(tag: tag, range: offset..<(close + 1))
    }

    /// `<laugh>`, `<pause:2s>`, `<750>`, and the tags of HTML.
    mutating func angle() -> FoundTag? {
        guard offset + 1 < end, !bytes[offset + 1].isASCIISpace, let content = insideAngles() else { return nil }
        let range = offset..<(content.upperBound + 1)
        if content.count <= 100, let tag = TagCommand.tag(inAngles: bytes[content]) {
            return FoundTag(tag: tag, range: range)
        }
        guard scope.layout, let tag = PageTag.tag(in: bytes[content]) else { return nil }
        return FoundTag(tag: tag, range: range)
    }

    /// `(sighs)`.
    mutating func aside() -> FoundTag? {
        guard let content = insideRounds(from: offset, atMost: 40) else { return nil }
        return sound(in: content)
    }

    /// `*laughs*`.
    mutating func starred() -> FoundTag? {
        guard offset + 1 < end, bytes[offset + 1].isASCIILetter, let content = insideStars() else { return nil }
        return sound(in: content)
    }

    private func sound(in content: Range<Int>) -> FoundTag? {
        guard let name = SoundName.name(in: bytes[content]) else { return nil }
        return FoundTag(tag: .place(.sound(name)), range: offset..<(content.upperBound + 1))
    }

    /// `{k1Ast0xm}`, `{K AH1 S T AH0 M}`, `{kˈʌstəm}`.
    mutating func braces() -> FoundTag? {
        guard let content = insideCurlies(), let sounds = PhoneticWriting.pronunciation(inBraces: bytes[content]) else {
            return nil
        }
        return FoundTag(tag: .about(text: content, .pronunciation(sounds)), range: offset..<(content.upperBound + 1))
    }
}

extension UInt8 {
    /// Whether it is white space.
    var isASCIISpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}
