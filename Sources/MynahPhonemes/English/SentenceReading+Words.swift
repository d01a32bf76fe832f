import MynahText

/// One word at a time.
extension SentenceReading {
    /// The sounds of a word that stands for itself.
    mutating func lone(_ word: SpokenWord, at index: Int) -> ReadWord? {
        var homograph: String?
        let sounds = wished(by: word) ?? chosen(for: word, at: index, homograph: &homograph) ?? spoken(word, at: index)
        guard var sounds, !sounds.codes.isEmpty else { return nil }
        sounds.codes = StressRule.changed(sounds.codes, by: word.hints.stress?.halfSteps)
        return ReadWord(
            text: word.text,
            span: word.span,
            items: index..<(index + 1),
            sounds: sounds,
            homograph: homograph
        )
    }

    /// The sounds that the caller's markup asks for.
    private mutating func wished(by word: SpokenWord) -> WordSounds? {
        guard let wish = word.hints.pronunciation else { return nil }
        let reading = wish.reading(in: phonemizer.accent)
        if !reading.unknown.isEmpty {
            let signs = reading.unknown.map { $0.jsonQuoted }.joined(separator: ", ")
            result.warnings.append(
                TextWarning("There is no sound for \(signs) in \(wish.alphabet.rawValue).", at: word.span)
            )
        }
        return reading.codes.isEmpty ? nil : WordSounds(reading.codes, from: .user)
    }

    /// The sounds of the reading that was chosen for a homograph.
    private func chosen(for word: SpokenWord, at index: Int, homograph: inout String?) -> WordSounds? {
        guard index < analyses.count, let reading = analyses[index].reading else { return nil }
        homograph = reading.id
        guard reading.part == nil, !reading.codes.isEmpty else { return nil }
        return WordSounds(reading.codes, from: .lexicon)
    }

    /// The part of a word for which a homograph's reading was chosen; `letters` are the word's as the dictionary writes them.
    private func knownPart(of word: SpokenWord, at index: Int, as letters: [UInt8]) -> KnownPart? {
        guard index < analyses.count, let reading = analyses[index].reading, let part = reading.part else { return nil }
        // Where signs were folded the bytes are at other places.
        guard letters.count == word.text.utf8.count, part.upperBound <= letters.count, !reading.codes.isEmpty else {
            return nil
        }
        return KnownPart(range: part, codes: reading.codes)
    }

    private mutating func spoken(_ word: SpokenWord, at index: Int) -> WordSounds? {
        if let language = word.hints.language, language.language != "en" {
            if let sounds = foreign(word, in: language) { return sounds }
        }
        let (letters, isWhole) = AsciiLetters.folded(word.text)
        if !isWhole {
            let reason = "signs in \(shown(word)) that English does not have"
            if letters.contains(where: { $0.isASCIILetterOrDigit }) {
                result.skipped.append(Skip(word.span, because: reason))
            }
        }
        let tag = word.hints.use.flatMap { PartOfSpeech(use: $0) } ?? tag(at: index)
        if word.hints.isLetterName, let name = letterName(letters) { return name }
        if word.kind == .word {
            let known = knownPart(of: word, at: index, as: letters)
            return phonemizer.reader.sounds(of: letters, as: tag, before: context, with: known)
        }
        return number(letters, as: tag)
    }

    private func foreign(_ word: SpokenWord, in language: LanguageTag) -> WordSounds? {
        let unknown = UnknownWord(letters: Array(word.text.utf8)[...], accent: phonemizer.accent, language: language)
        return phonemizer.reader.unknownWords?(unknown)
    }

    /// A word that a reading wrote: its hyphens part words.
    private func number(_ letters: [UInt8], as tag: PartOfSpeech) -> WordSounds? {
        var sounds = WordSounds([], from: .lexicon)
        var inner = context
        for part in letters.split(separator: UInt8(ascii: "-")).reversed() {
            guard var found = phonemizer.reader.sounds(of: Array(part), as: tag, before: inner) else { continue }
            found.codes = StressRule.changed(found.codes, by: stressInReading(of: part))
            inner.move(before: found.codes)
            if found.source != .lexicon { sounds.source = found.source }
            sounds.codes = found.codes + (sounds.codes.isEmpty ? [] : [Sign.space]) + sounds.codes
        }
        return sounds.codes.isEmpty ? nil : sounds
    }

    /// The point of a decimal leans on its digits, the dot of an address less so; in half steps.
    private func stressInReading(of word: ArraySlice<UInt8>) -> Int? {
        if word.elementsEqual("point".utf8) { return -4 }
        return word.elementsEqual("dot".utf8) || word.elementsEqual("slash".utf8) ? -1 : nil
    }
}
