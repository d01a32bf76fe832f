extension ReadingKind {
    static let initialism = ReadingKind("initialism")
    static let acronym = ReadingKind("acronym")
    /// A word in capitals of which only a dictionary can tell whether it is a word: `HELLO`.
    static let capitals = ReadingKind("capitals")
}

extension Reading {
    /// Words in capitals: letters (`FBI`, `CEOs`, `the BBC's`), words made of letters (`NASA`, `GIFs`), and common words that are shouted (`NOT`).
    static let initialism = Reading(.initialism, on: [.capitals]) { writing, index in
        guard writing[index].isASCII, writing[index].shape != .single, !writing.isSymbol(index - 1, "_") else {
            return nil
        }
        let isFirm = writing.isSymbol(index + 1, "&") && writing[index + 2].shape != .lower
        if isFirm, writing[index].shape == .upper { return Said(parts: .letters(writing.bytes(index)), end: index + 1) }
        if let war = Initialism.war(writing, index) { return war }
        let parts = writing[index].shape == .upper ? Initialism.parts(writing, index) : MixedCase.parts(writing, index)
        guard !parts.isEmpty else { return nil }
        let isPlural = writing[index].shape == .mixed && (writing.symbol(index + 1)?.isApostrophe ?? false)
        return Said(parts: parts, end: isPlural && writing[index + 2].kind != .letters ? index + 2 : index + 1)
    }
}

/// A word in capitals, and how it is said.
enum Initialism {
    /// What a word in capitals is.
    enum Nature {
        /// Said letter by letter.
        case letters
        /// Said as a word, though it is made of initials.
        case acronym
        /// A word of the language in capitals.
        case word
        /// A dictionary must tell.
        case undecided
    }

    /// The world wars, whose last letters are figures: `WWII`.
    static func war(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isWord(index, "wwi") || writing.isWord(index, "wwii") else { return nil }
        let number = writing[index].range.count == 3 ? "one" : "two"
        return Said(parts: .letters("WW".utf8) + [.word(number)], end: index + 1)
    }

    /// What is said of the word in capitals at a token.
    static func parts(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let bytes = writing.bytes(index)
        guard let mark = bytes.firstIndex(where: { !$0.isASCIILetter }) else {
            return parts(bytes, isShouted: writing.isShouted(at: index))
        }
        let ending = bytes[mark...].dropFirst()
        guard bytes.count - ending.count > 2, ending.elementsEqual("S".utf8) || ending.elementsEqual("s".utf8) else {
            return [.other(writing.text(index).replacingCurlyApostrophes, kind: .word, hints: WordHints())]
        }
        return withEnding(bytes[..<mark], "'s", isShouted: writing.isShouted(at: index))
    }

    /// What is said of initials with the ending of a plural or possessive.
    static func withEnding(_ stem: ArraySlice<UInt8>, _ ending: String, isShouted: Bool = false) -> [Said.Part] {
        guard nature(of: stem, isShouted: isShouted) == .letters else {
            let text = String(decoding: stem, as: UTF8.self) + ending
            let kind: ReadingKind = nature(of: stem, isShouted: isShouted) == .acronym ? .acronym : .capitals
            return [.other(text, kind: kind, hints: WordHints())]
        }
        var parts = [Said.Part].letters(stem)
        parts.addEnding()
        return parts
    }

    /// What is said of capitals alone.
    static func parts(_ capitals: ArraySlice<UInt8>, isShouted: Bool) -> [Said.Part] {
        let text = String(decoding: capitals, as: UTF8.self)
        switch nature(of: capitals, isShouted: isShouted) {
        case .letters: return .letters(capitals)
        case .acronym: return [.other(text, kind: .acronym, hints: WordHints())]
        case .word: return [.other(text, kind: .word, hints: WordHints())]
        case .undecided: return [.other(text, kind: .capitals, hints: WordHints())]
        }
    }

    /// What capitals are: by the lists, then by their number and by whether they could be spoken.
    static func nature(of capitals: ArraySlice<UInt8>, isShouted: Bool) -> Nature {
        let word = String(decoding: capitals, as: UTF8.self)
        if isShouted, CapitalsLists.wordsToo.contains(word) { return .word }
        if CapitalsLists.spelled.contains(word) || CapitalsLists.wordsToo.contains(word) { return .letters }
        if CapitalsLists.acronyms.contains(word) { return .acronym }
        if CapitalsLists.words.contains(word) { return .word }
        guard capitals.contains(where: { $0.isVowel || $0 == UInt8(ascii: "Y") }) else { return .letters }
        if capitals.count > 5 || (isShouted && Syllables.canBeSpoken(capitals)) { return .undecided }
        return capitals.count > 3 && Syllables.canBeSpoken(capitals) ? .undecided : .letters
    }
}

extension Writing {
    /// Whether the text around a token is all in capitals, with words among them that are no initials.
    func isShouted(at index: Int) -> Bool {
        var (capitals, words, others) = (0, 0, 0)
        for near in max(index - 14, 0)...(index + 14) where near != index && self[near].kind == .letters {
            switch self[near].shape {
            case .upper:
                capitals += 1
                if CapitalsLists.isPlainWord(bytes(near)) { words += 1 }
            case .single: break
            case .lower, .capitalized, .mixed: others += 1
            }
        }
        return words > 0 && capitals > others * 4
    }
}
