import MynahText

extension Lexicon {
    /// Whether it has the word: ASCII, small letters or as it is written; `Boston` is found as `boston` too.
    public func contains(_ word: String) -> Bool { entry(for: Array(word.utf8)[...]) != nil }

    /// How the word is said with this part of speech, in Kokoro's alphabet; `nil` for a word that it does not have.
    public func sounds(of word: String, as tag: PartOfSpeech = .noun) -> String? {
        guard let entry = entry(for: Array(word.utf8)[...]) else { return nil }
        return sounds(of: entry, as: tag, isBeforePause: false).map { KokoroAlphabet.text(of: $0) }
    }

    /// All pronunciations of the word by tag; empty for a word that it does not have. `nil` sounds mean the names of the letters.
    package func variants(of word: ArraySlice<UInt8>) -> [(tag: LexiconTag, codes: [UInt8]?)] {
        guard let entry = entry(for: word) else { return [] }
        guard entry.isTagged else {
            var codes: [UInt8] = []
            append(entry.body, to: &codes)
            return [(.usual, codes)]
        }
        return LexiconTag.allCases.compactMap { tag in variant(tag, of: entry).map { (tag, sounds(at: $0)) } }
    }

    /// The entry of a word, found under its own spelling or with its first letter in the other case.
    ///
    /// A checked entry in the other case goes before a machine's in this one.
    func entry(for word: ArraySlice<UInt8>) -> LexiconEntry? {
        let exact = entry(spelled: word)
        if let exact, !exact.isSilver { return exact }
        guard let other = withOtherCase(word), let found = entry(spelled: other[...]) else { return exact }
        return exact == nil || !found.isSilver ? found : exact
    }

    /// `Boston` for `boston` and the other way round; `nil` for a word that has other capitals, or one letter.
    private func withOtherCase(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard word.count > 1, let first = word.first, first.isASCIILetter else { return nil }
        guard word.dropFirst().allSatisfy({ $0.asciiLowercased == $0 }) else { return nil }
        var other = Array(word)
        other[0] = first ^ 0x20
        return other
    }

    /// The sounds of an entry; `nil` where its letters are named instead.
    func sounds(of entry: LexiconEntry, as tag: PartOfSpeech, isBeforePause: Bool) -> [UInt8]? {
        guard entry.isTagged else { return sounds(at: entry.body) }
        if isBeforePause, let strong = variant(.strong, of: entry) { return sounds(at: strong) }
        let (exact, group) = LexiconTag.candidates(for: tag)
        for candidate in [exact, group, .usual] {
            if let candidate, let range = variant(candidate, of: entry) { return sounds(at: range) }
        }
        return nil
    }

    private func sounds(at range: Range<Int>?) -> [UInt8]? {
        guard let range else { return nil }
        var codes: [UInt8] = []
        codes.reserveCapacity(range.count * 2)
        append(range, to: &codes)
        return codes
    }

    /// The sounds with this tag: a range in the file, `.some(nil)` for the names of the letters, `nil` where the tag is missing.
    private func variant(_ tag: LexiconTag, of entry: LexiconEntry) -> Range<Int>?? {
        var offset = entry.body.lowerBound
        while entry.body.upperBound - offset >= 2 {
            let length = Int(block.bytes[offset + 1])
            let start = offset + 2
            let end = length == 255 ? start : start + length
            guard end <= entry.body.upperBound else { return nil }
            if block.bytes[offset] == tag.rawValue { return .some(length == 255 ? nil : start..<end) }
            offset = end
        }
        return nil
    }
}
