import MynahText

/// The little words that sound as what follows them asks.
extension WordReader {
    /// The sounds of a word that has a rule of its own; `nil` for all others.
    func specialSounds(of word: EnglishWord, before context: WordContext) -> [UInt8]? {
        guard let first = word.letters.first else { return nil }
        switch word.letters.count {
        case 1: return single(word, first: first, before: context)
        case 2: return ofTwo(word, first: first.asciiLowercased, before: context)
        case 3: return ofThree(word, first: first.asciiLowercased, before: context)
        case 4 where word.isAnyCase(of: "used"): return used(word, before: context)
        default: return initials(word)
        }
    }

    private func single(_ word: EnglishWord, first: UInt8, before context: WordContext) -> [UInt8]? {
        switch first {
        case UInt8(ascii: "a"): word.tag == .determiner ? Forms.a : Forms.letterA
        // Behind a capital that is an article there is a word.
        case UInt8(ascii: "A"): word.tag == .determiner && context.next != .pause ? Forms.a : Forms.letterA
        case UInt8(ascii: "I"): word.tag == .pronoun ? Forms.iPronoun : nil
        case UInt8(ascii: "%"): dictionary("percent")
        case UInt8(ascii: "&"): dictionary("and")
        case UInt8(ascii: "+"): dictionary("plus")
        case UInt8(ascii: "@"): dictionary("at")
        default: nil
        }
    }

    private func ofTwo(_ word: EnglishWord, first: UInt8, before context: WordContext) -> [UInt8]? {
        switch (first, word.letters[word.letters.startIndex + 1].asciiLowercased) {
        case (UInt8(ascii: "a"), UInt8(ascii: "m")): return am(word, before: context)
        case (UInt8(ascii: "a"), UInt8(ascii: "n")):
            return word.capitals == .all && word.tag.isNoun ? named(word.letters) : Forms.an
        case (UInt8(ascii: "b"), UInt8(ascii: "y")): return word.tag.isAdverb ? Forms.by : nil
        case (UInt8(ascii: "t"), UInt8(ascii: "o")):
            guard word.capitals != .all || word.tag == .to || word.tag == .preposition else { return nil }
            return to(before: context)
        case (UInt8(ascii: "i"), UInt8(ascii: "n")):
            guard word.capitals != .all || word.tag != .properNoun else { return nil }
            return context.next == .pause || word.tag != .preposition ? Forms.strongIn : Forms.weakIn
        case (UInt8(ascii: "v"), UInt8(ascii: "s")): return isVersus(word) ? dictionary("versus") : nil
        default: return nil
        }
    }

    private func ofThree(_ word: EnglishWord, first: UInt8, before context: WordContext) -> [UInt8]? {
        if word.isAnyCase(of: "the") {
            guard word.capitals != .all || word.tag == .determiner else { return nil }
            return context.next == .vowel ? Forms.theBeforeVowel : Forms.the
        }
        if isVersus(word), word.isAnyCase(of: "vs.") { return dictionary("versus") }
        return initials(word)
    }

    /// In capitals it may be a name's letters.
    private func isVersus(_ word: EnglishWord) -> Bool { word.tag == .preposition || word.capitals != .all }

    private func am(_ word: EnglishWord, before context: WordContext) -> [UInt8]? {
        if word.tag.isNoun { return named(word.letters) }
        return context.next == .pause || word.capitals != .none ? dictionary("am") : Forms.am
    }

    private func to(before context: WordContext) -> [UInt8]? {
        switch context.next {
        case .pause: dictionary("to")
        case .vowel: Forms.toBeforeVowel
        case .consonant: Forms.to
        }
    }

    private func used(_ word: EnglishWord, before context: WordContext) -> [UInt8]? {
        guard let entry = lexicon.entry(for: Array("used".utf8)[...]) else { return nil }
        let isHabit = context.isBeforeTo && (word.tag == .pastVerb || word.tag == .adjective)
        return lexicon.sounds(of: entry, as: isHabit ? .pastVerb : .noun, isBeforePause: false)
    }

    /// `U.S.`, `a.m.`: stops between single letters, or pairs of them.
    private func initials(_ word: EnglishWord) -> [UInt8]? {
        let stop = UInt8(ascii: ".")
        guard word.letters.dropFirst().dropLast().contains(stop) else { return nil }
        let parts = word.letters.split(separator: stop)
        guard parts.count > 1, parts.allSatisfy({ $0.count < 3 && $0.allSatisfy { $0.isASCIILetter } }) else {
            return nil
        }
        return named(word.letters)
    }

    /// What the dictionary has for a word, whatever it does in the sentence.
    func dictionary(_ word: String) -> [UInt8]? {
        lexicon.entry(for: Array(word.utf8)[...]).flatMap {
            lexicon.sounds(of: $0, as: .symbol, isBeforePause: false)
        }
    }

    /// The forms that the dictionary does not have.
    private enum Forms {
        static let a = KokoroAlphabet.reading(of: "ɐ").codes
        static let letterA = KokoroAlphabet.reading(of: "ˈA").codes
        static let an = KokoroAlphabet.reading(of: "ɐn").codes
        static let am = KokoroAlphabet.reading(of: "ɐm").codes
        static let iPronoun = KokoroAlphabet.reading(of: "ˌI").codes
        static let by = KokoroAlphabet.reading(of: "bˈI").codes
        static let to = KokoroAlphabet.reading(of: "tə").codes
        static let toBeforeVowel = KokoroAlphabet.reading(of: "tʊ").codes
        static let weakIn = KokoroAlphabet.reading(of: "ɪn").codes
        static let strongIn = KokoroAlphabet.reading(of: "ˈɪn").codes
        static let the = KokoroAlphabet.reading(of: "ðə").codes
        static let theBeforeVowel = KokoroAlphabet.reading(of: "ði").codes
    }
}

extension PartOfSpeech {
    var isNoun: Bool {
        self == .noun || self == .pluralNoun || self == .properNoun || self == .pluralProperNoun
    }

    var isAdverb: Bool { self == .adverb || self == .comparativeAdverb || self == .superlativeAdverb }
}
