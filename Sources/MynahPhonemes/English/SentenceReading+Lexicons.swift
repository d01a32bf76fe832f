import MynahText

/// What the caller's own lexicons say.
extension SentenceReading {
    private var search: LexiconSearch {
        LexiconSearch(items, lexicons: phonemizer.userLexicons, longestEntry: phonemizer.longestEntry)
    }

    /// The entries for this sentence's words by where the words end.
    func userEntries() -> [Int: LexiconSearch.Match] {
        guard phonemizer.longestEntry > 0 else { return [:] }
        return search.matches { tag(at: $0) }
    }

    /// The sounds of an entry; the words of an alias are said as words.
    mutating func matched(_ match: LexiconSearch.Match, last: SpokenWord) -> ReadWord? {
        guard let span = search.span(of: match.items) else { return nil }
        let codes: [UInt8]
        switch match.entry.meaning {
        case .sounds(let sounds): codes = sounds
        case .alias(let text): codes = sounds(ofAlias: UserLexicon.words(ofAlias: text))
        }
        guard !codes.isEmpty else {
            let word = search.text(of: match.items).jsonQuoted
            let message =
                "English cannot say the words that the lexicon gives for \(word); write sounds, or other words."
            result.warnings.append(TextWarning(message, at: span))
            return nil
        }
        let stressed = StressRule.changed(codes, by: last.hints.stress?.halfSteps)
        return ReadWord(
            text: search.text(of: match.items),
            span: span,
            items: match.items,
            sounds: WordSounds(stressed, from: .user)
        )
    }

    private func sounds(ofAlias words: [[UInt8]]) -> [UInt8] {
        var inner = context
        var codes: [UInt8] = []
        for word in words.reversed() {
            guard let found = phonemizer.reader.sounds(of: word, as: .noun, before: inner) else { continue }
            inner.move(before: found.codes)
            codes = found.codes + (codes.isEmpty ? [] : [Sign.space]) + codes
        }
        return codes
    }
}
