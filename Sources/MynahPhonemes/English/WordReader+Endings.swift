import MynahText

/// Words with endings that the dictionary has without them.
extension WordReader {
    /// The sounds of a word that is in the dictionary without its apostrophe or ending.
    func derivedSounds(of word: EnglishWord, before context: WordContext) -> [UInt8]? {
        let letters = word.letters
        if letters.ends(with: "s'") {
            let joined = letters.dropLast(2) + [UInt8(ascii: "'"), UInt8(ascii: "s")]
            if lexicon.entry(for: joined) != nil { return found(joined, as: word, before: context) }
        }
        if letters.ends(with: "'") {
            let bare = word.with(letters.dropLast())
            if isKnown(bare.letters) { return found(bare.letters, as: word, before: context) }
            return inflected(bare, before: context)
        }
        return inflected(word, before: context)
    }

    /// The sounds of a word that ends in -s, -ed, -ing or a contracted word.
    func inflected(_ word: EnglishWord, before context: WordContext) -> [UInt8]? {
        if let stem = pluralStem(of: word.letters), let codes = found(stem, as: word, before: context) {
            return endings.plural(codes)
        }
        if let stem = pastStem(of: word.letters), let codes = found(stem, as: word, before: context) {
            return endings.past(codes)
        }
        if let stem = gerundStem(of: word.letters) {
            let stressed = EnglishWord(word.letters, tag: word.tag, stress: word.stress ?? 1)
            let endsInR = stem.ends(with: "r") || stem.ends(with: "re")
            return found(stem, as: stressed, before: context).flatMap { endings.gerund($0, endsInR: endsInR) }
        }
        return contracted(word, before: context)
    }

    private func pluralStem(of letters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard letters.count >= 3, letters.ends(with: "s") else { return nil }
        if !letters.ends(with: "ss"), isKnown(letters.dropLast()) { return letters.dropLast() }
        let takesTwo =
            letters.ends(with: "'s") || (letters.count > 4 && letters.ends(with: "es") && !letters.ends(with: "ies"))
        if takesTwo, isKnown(letters.dropLast(2)) { return letters.dropLast(2) }
        guard letters.count > 4, letters.ends(with: "ies") else { return nil }
        let stem = letters.dropLast(3) + [UInt8(ascii: "y")]
        return isKnown(stem) ? stem : nil
    }

    private func pastStem(of letters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard letters.count >= 4, letters.ends(with: "d"), !letters.ends(with: "'d") else { return nil }
        if !letters.ends(with: "dd"), isKnown(letters.dropLast()) { return letters.dropLast() }
        guard letters.count > 4, letters.ends(with: "ed"), !letters.ends(with: "eed") else { return nil }
        return isKnown(letters.dropLast(2)) ? letters.dropLast(2) : nil
    }

    private func gerundStem(of letters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard letters.count >= 5, letters.ends(with: "ing") else { return nil }
        let bare = letters.dropLast(3)
        if letters.count > 5, isKnown(bare) { return bare }
        let withE = bare + [UInt8(ascii: "e")]
        if isKnown(withE) { return withE }
        guard letters.count > 5, isDoubled(bare), isKnown(bare.dropLast()) else { return nil }
        return bare.dropLast()
    }

    /// Whether it ends in a consonant that is written twice before an ending: running, picnicking.
    private func isDoubled(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let last = letters.last else { return false }
        if letters.ends(with: "ck") { return true }
        guard letters.dropLast().last == last else { return false }
        switch last {
        case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "k"),
            UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"),
            UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "z"):
            return true
        default: return false
        }
    }

    /// `John'll`, `that'd`, `who've`: a word and one that leans on it.
    private func contracted(_ word: EnglishWord, before context: WordContext) -> [UInt8]? {
        guard let mark = word.letters.lastIndex(of: UInt8(ascii: "'")), mark > word.letters.startIndex else {
            return nil
        }
        let first = word.with(word.letters[..<mark])
        guard let ending = contraction(word.letters[(mark + 1)...]) else { return nil }
        let inner = WordContext(next: .consonant)
        guard isKnown(first.letters), let codes = found(first.letters, as: word, before: inner) else { return nil }
        return lean(ending, on: codes)
    }

    private enum Contraction {
        case will, would, have, are, am, not
    }

    private func contraction(_ letters: ArraySlice<UInt8>) -> Contraction? {
        if letters.elementsEqual("ll".utf8) { return .will }
        if letters.elementsEqual("d".utf8) { return .would }
        if letters.elementsEqual("ve".utf8) { return .have }
        if letters.elementsEqual("re".utf8) { return .are }
        if letters.elementsEqual("m".utf8) { return .am }
        return letters.elementsEqual("t".utf8) ? .not : nil
    }

    private func lean(_ ending: Contraction, on codes: [UInt8]) -> [UInt8] {
        switch ending {
        case .will: return codes + Self.will
        case .have: return codes + Self.have
        case .am: return codes + Self.am
        case .not: return codes + [Sign.t]
        case .are: return codes + (endings.accent == .british ? [Sign.schwa] : [Sign.schwa, Sign.r])
        case .would:
            let isStop = codes.last == Sign.t || codes.last == Sign.d
            return codes + (isStop ? [Sign.schwa, Sign.d] : [Sign.d])
        }
    }

    private static let will = KokoroAlphabet.reading(of: "əl").codes
    private static let have = KokoroAlphabet.reading(of: "əv").codes
    private static let am = KokoroAlphabet.reading(of: "m").codes
}
