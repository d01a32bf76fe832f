import MynahText

/// Letters that are said by their names.
extension SentenceReading {
    /// More letters than this are said one by one, each with its own stress.
    private static let longestInitialism = 6

    /// Where the run of letter names of one span begins that ends at `end`.
    func startOfInitialism(endingAt end: Int, entries: [Int: LexiconSearch.Match]) -> Int {
        guard case .word(let last) = items[end - 1], initialLetter(of: last) != nil else { return end - 1 }
        var start = end - 1
        while start > 0, entries[start] == nil, case .word(let word) = items[start - 1], word.span == last.span,
            word.hints.isLetterName, isBareLetter(word)
        {
            start -= 1
            if end - start > Self.longestInitialism { return end - 1 }
        }
        return start
    }

    /// The letters of `range` as one word.
    mutating func initialism(_ range: Range<Int>) -> ReadWord? {
        var text = ""
        var letters: [UInt8] = []
        var ending: ArraySlice<UInt8> = []
        for item in items[range] {
            guard case .word(let word) = item, let initial = initialLetter(of: word) else { return nil }
            text += word.text
            letters.append(initial.letter)
            ending = initial.ending
        }
        guard case .word(let last) = items[range.upperBound - 1], let codes = named(letters, ending: ending) else {
            return nil
        }
        let stressed = StressRule.changed(codes, by: last.hints.stress?.halfSteps)
        return ReadWord(text: text, span: last.span, items: range, sounds: WordSounds(stressed, from: .rule))
    }

    /// The name of a letter, with the ending of a plural or possessive.
    func letterName(_ letters: [UInt8]) -> WordSounds? {
        guard let first = letters.first, first.isASCIILetter, isEnding(letters.dropFirst()) else { return nil }
        return named([first], ending: letters.dropFirst()).map { WordSounds($0, from: .rule) }
    }

    private func named(_ letters: [UInt8], ending: ArraySlice<UInt8>) -> [UInt8]? {
        guard let codes = phonemizer.reader.words.named(letters) else { return nil }
        return ending.contains(UInt8(ascii: "s")) ? phonemizer.reader.words.endings.plural(codes) : codes
    }

    private func initialLetter(of word: SpokenWord) -> (letter: UInt8, ending: ArraySlice<UInt8>)? {
        let letters = AsciiLetters.folded(word.text).letters
        guard word.hints.pronunciation == nil, let first = letters.first, first.isASCIILetter,
            isEnding(letters.dropFirst())
        else { return nil }
        return (first, letters.dropFirst())
    }

    private func isBareLetter(_ word: SpokenWord) -> Bool {
        word.text.utf8.count == 1 && initialLetter(of: word) != nil
    }

    /// Nothing, or what makes a letter plural or possessive.
    private func isEnding(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.isEmpty || bytes.elementsEqual("s".utf8) || bytes.elementsEqual("'s".utf8)
            || bytes.elementsEqual("s'".utf8) || bytes.elementsEqual("'".utf8)
    }
}
