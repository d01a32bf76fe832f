extension ReadingKind {
    static let emoji = ReadingKind("emoji")
}

extension Silence.Rule {
    /// A picture among the letters.
    static let emoji = Silence.Rule("emoji")
}

extension Reading {
    /// Emoji, by name where the caller wishes it and else silent; a row of the same one is named once.
    static let emoji = Reading(.emoji, on: [.signs, .digits, .symbols("#*")]) { writing, index in
        // The digit on a key is read as any other where emoji are silent.
        guard writing.options.speaksEmoji || writing[index].kind == .symbol,
            let first = Emoji(writing, at: index)
        else { return nil }
        var end = first.end
        while let next = Emoji(writing, at: end), next.name == first.name { end = next.end }
        if !writing.options.speaksEmoji { return Said(silent: .emoji, end: end) }
        return Said(first.name.split(separator: " ").map { String($0) }, end: end)
    }
}

/// A picture made of one character or of several: with a skin tone, of a family, the flag of a country.
struct Emoji {
    /// No picture has more characters than this, variation selectors and skin tones left out.
    private static let longest = 8

    /// The token behind it.
    let end: Int
    /// What it is called, without the tone of a skin; words parted by spaces.
    let name: String

    /// Reads the longest one that begins at a token and has a name.
    init?(_ writing: Writing, at index: Int) {
        guard Self.mayBegin(writing, index) else { return nil }
        var key: [UInt8] = []
        var ends: [(token: Int, length: Int)] = []
        var place = index
        while ends.count < Self.longest, writing[place].kind == .symbol || place == index, place < index + 24 {
            let scalar = writing[place].scalar
            place += 1
            if scalar.isVariation || scalar.isSkinTone, !ends.isEmpty {
                ends[ends.count - 1].token = place
            } else {
                key += String(Character(scalar)).utf8
                ends.append((place, key.count))
            }
        }
        for end in ends.reversed() {
            if let name = EmojiNames.name(of: key[..<end.length]) {
                self.end = end.token
                self.name = name
                return
            }
        }
        return nil
    }

    /// Whether a token may be the first of one. Signs that are older than emoji are one only where a selector says so.
    private static func mayBegin(_ writing: Writing, _ index: Int) -> Bool {
        let scalar = writing[index].scalar
        if writing[index + 1].scalar == "\u{FE0F}" || writing[index + 1].scalar == "\u{20E3}" {
            return writing[index].kind == .symbol || writing.digitCount(index) == 1
        }
        guard writing[index].kind == .symbol, writing[index + 1].scalar != "\u{FE0E}", scalar.isPictograph else {
            return false
        }
        return SignTable.everyday.name(scalar) == nil && SignTable.mathematics.name(scalar) == nil
    }
}

extension Unicode.Scalar {
    /// Whether it is a picture rather than a sign that is written among letters, as far as its block tells.
    var isPictograph: Bool {
        switch value {
        case 0x231A...0x231B, 0x23E9...0x23FA, 0x2600...0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x3030, 0x303D,
            0x3297, 0x3299, 0x1F000...0x1FBFF:
            true
        default: false
        }
    }

    fileprivate var isVariation: Bool { value == 0xFE0E || value == 0xFE0F }
    fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
}
