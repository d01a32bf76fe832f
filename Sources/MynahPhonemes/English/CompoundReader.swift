import MynahText

/// Finds the sounds of any word: whole, of its parts, by its letters, by their names.
struct CompoundReader: Sendable {
    let words: WordReader
    let unknownWords: UnknownWordReader?

    /// The sounds of a word, of which a part may be known; `nil` where there is nothing in it that can be said.
    func sounds(
        of letters: [UInt8],
        as tag: PartOfSpeech,
        before context: WordContext,
        with known: KnownPart? = nil
    ) -> WordSounds? {
        if let known, let ended = possessive(of: known, in: letters) { return ended }
        if let whole = words.sounds(of: EnglishWord(letters[...], tag: tag), before: context) { return whole }
        let parts = WordParts(of: letters).parts
        if parts.count == 1, parts[0].kind == .letters { return guess(letters[...], as: tag, before: context) }
        var compound = Compound(letters: letters, parts: parts, tag: tag, known: known)
        return compound.sounds(by: self, before: context)
    }

    /// The sounds of a known word with a possessive ending.
    private func possessive(of known: KnownPart, in letters: [UInt8]) -> WordSounds? {
        let ending = letters[known.range.upperBound...]
        guard known.range.lowerBound == 0, ending.elementsEqual("'s".utf8) else { return nil }
        return words.endings.plural(known.codes).map { WordSounds($0, from: .rule) }
    }

    /// What the letters sound like to someone who has never seen the word.
    func guess(_ letters: ArraySlice<UInt8>, as tag: PartOfSpeech, before context: WordContext) -> WordSounds? {
        if letters.ends(with: "'s") || letters.ends(with: "s'") {
            let bare = letters.ends(with: "'s") ? letters.dropLast(2) : letters.dropLast()
            guard let stem = words.sounds(of: EnglishWord(bare, tag: tag), before: context) ?? guessed(bare) else {
                return nil
            }
            guard letters.ends(with: "'s"), let codes = words.endings.plural(stem.codes) else { return stem }
            return WordSounds(codes, from: stem.source == .lexicon ? .rule : stem.source)
        }
        return guessed(letters)
    }

    private func guessed(_ letters: ArraySlice<UInt8>) -> WordSounds? {
        let small = letters.filter { $0.isASCIILetter }.map { $0.asciiLowercased }
        guard !small.isEmpty else { return nil }
        if isAbbreviation(small) { return words.named(small).map { WordSounds($0, from: .rule) } }
        let word = UnknownWord(letters: small[...], accent: words.endings.accent, language: nil)
        if small.count <= UnknownWord.longest, let sounds = unknownWords?(word), !sounds.codes.isEmpty { return sounds }
        return words.named(small).map { WordSounds($0, from: .rule) }
    }

    /// Whether letters cannot be said as a word: `mp`, `kbps`; not `pfft`.
    private func isAbbreviation(_ small: [UInt8]) -> Bool {
        guard small.count <= 5 else { return false }
        let isDoubled = zip(small, small.dropFirst()).contains { $0 == $1 }
        return !isDoubled && !small.contains { "aeiouy".utf8.contains($0) }
    }
}
