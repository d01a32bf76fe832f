import MynahText

/// Finds the sounds of words that the dictionary has, or that rules can make of words that it has.
struct WordReader: Sendable {
    let lexicon: Lexicon
    let endings: Endings

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        endings = Endings(accent: lexicon.accent)
    }

    /// The sounds of a word; `nil` where neither dictionary nor rule knows it.
    func sounds(of word: EnglishWord, before context: WordContext) -> WordSounds? {
        if let special = specialSounds(of: word, before: context) { return WordSounds(special, from: .lexicon) }
        let word = withoutNeedlessCapitals(word)
        let entry = lexicon.entry(for: word.letters)
        if entry != nil || isSpelled(word.letters), let codes = found(word.letters, entry, as: word, before: context) {
            return WordSounds(codes, from: entry == nil ? .rule : .lexicon)
        }
        let sounds = derivedSounds(of: word, before: context) ?? drawnOutSounds(of: word, before: context)
        return sounds.map { WordSounds($0, from: .rule) }
    }

    /// The word in small letters where its capitals are those of a title, a heading or a sentence.
    private func withoutNeedlessCapitals(_ word: EnglishWord) -> EnglishWord {
        guard word.capitals != .none, word.letters.count > 1, word.tag != .properNoun || word.letters.count > 7,
            word.capitals == .all || word.isCapitalized, lexicon.entry(for: word.letters) == nil,
            word.letters.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "'") })
        else { return word }
        let lower = EnglishWord(word.lowercased[...], tag: word.tag, stress: word.stress)
        let isKnown = lexicon.entry(for: lower.letters) != nil || inflected(lower, before: WordContext()) != nil
        return isKnown ? lower : word
    }

    /// Whether a look-up answers: the dictionary has the word, or it is in capitals and can be spelled.
    func isKnown(_ letters: ArraySlice<UInt8>) -> Bool {
        lexicon.entry(for: letters) != nil || isSpelled(letters)
    }

    /// Whether letters are named one by one: one alone, or an initialism.
    private func isSpelled(_ letters: ArraySlice<UInt8>) -> Bool {
        guard letters.allSatisfy({ $0.isASCIILetter }) else { return false }
        return letters.count == 1 || isInitialism(letters)
    }

    /// Whether letters in capitals that are no word are named one by one; longer ones are names that are shouted.
    private func isInitialism(_ letters: ArraySlice<UInt8>) -> Bool {
        guard letters.allSatisfy({ $0 == $0.asciiUppercased }) else { return false }
        return letters.count <= 5 || lexicon.entry(for: letters.map { $0.asciiLowercased }[...]) != nil
    }

    /// What the dictionary has for `letters`, with the part of speech and stress of the word that they belong to.
    func found(_ letters: ArraySlice<UInt8>, as word: EnglishWord, before context: WordContext) -> [UInt8]? {
        found(letters, lexicon.entry(for: letters), as: word, before: context)
    }

    private func found(
        _ letters: ArraySlice<UInt8>,
        _ entry: LexiconEntry?,
        as word: EnglishWord,
        before context: WordContext
    ) -> [UInt8]? {
        var (letters, entry) = (letters, entry)
        var isNamedInCapitals = false
        if entry == nil || entry?.isSilver == true, letters.allSatisfy({ $0 == $0.asciiUppercased }) {
            letters = letters.map { $0.asciiLowercased }[...]
            isNamedInCapitals = word.tag == .properNoun
            entry = lexicon.entry(for: letters)
        }
        if isNamedInCapitals, entry?.isSilver == true { entry = nil }
        let codes = entry.flatMap { lexicon.sounds(of: $0, as: word.tag, isBeforePause: context.next == .pause) }
        guard let codes, !isNamedInCapitals || codes.contains(Sign.primaryStress) else { return named(letters) }
        return StressRule.changed(codes, by: word.stress)
    }

    /// The names of the letters as one word, with the stress on the last; `nil` where there are others than ASCII letters.
    func named(_ letters: some Sequence<UInt8>) -> [UInt8]? {
        var codes: [UInt8] = []
        for letter in letters where letter != UInt8(ascii: ".") && letter != UInt8(ascii: "'") {
            guard let entry = lexicon.entry(spelled: [letter.asciiUppercased]),
                let name = lexicon.sounds(of: entry, as: .noun, isBeforePause: false)
            else { return nil }
            codes += name
        }
        codes = StressRule.lowered(codes)
        if let last = codes.lastIndex(of: Sign.secondaryStress) { codes[last] = Sign.primaryStress }
        return codes.isEmpty ? nil : codes
    }
}
