import MynahText

/// Looks for the entries of a caller's lexicons in the words of a sentence.
struct LexiconSearch {
    /// An entry and the items that it is about.
    struct Match {
        let entry: UserLexicon.Entry
        let items: Range<Int>
    }

    private let items: [SpokenItem]
    private let lexicons: [UserLexicon]
    /// How many items an entry may be about: its words, or the letters of one.
    private let reach: Int

    /// Searches `items`; of the lexicons the first wins.
    init(_ items: [SpokenItem], lexicons: [UserLexicon], longestEntry: Int) {
        self.items = items
        self.lexicons = lexicons
        reach = max(longestEntry, 6)
    }

    /// The entries by where their words end; from left to right the longest wins.
    func matches(tag: (Int) -> PartOfSpeech) -> [Int: Match] {
        var matches: [Int: Match] = [:]
        var start = 0
        while start < items.count {
            let match = longestMatch(from: start, tag)
            if let match { matches[match.items.upperBound] = match }
            start = match?.items.upperBound ?? start + 1
        }
        return matches
    }

    /// The longest run of words from `start` that an entry is about.
    private func longestMatch(from start: Int, _ tag: (Int) -> PartOfSpeech) -> Match? {
        guard case .word(let first) = items[start], first.hints.pronunciation == nil else { return nil }
        var key = ""
        var best: Match?
        var end = start
        while end < items.count, end - start < reach, case .word(let word) = items[end] {
            if end > start, !isLetterBehindLetter(end) { key += " " }
            key += word.text
            guard key.utf8.count <= UserLexicon.longestWord else { break }
            end += 1
            if let entry = entry(for: key, as: tag(end - 1)) { best = Match(entry: entry, items: start..<end) }
        }
        return best
    }

    private func entry(for key: String, as tag: PartOfSpeech) -> UserLexicon.Entry? {
        for lexicon in lexicons {
            if let entry = lexicon.entry(for: key, as: tag) { return entry }
        }
        return nil
    }

    /// Whether a letter continues an initialism, which entries write as one word.
    private func isLetterBehindLetter(_ index: Int) -> Bool {
        guard case .word(let word) = items[index], case .word(let before) = items[index - 1] else { return false }
        return word.hints.isLetterName && before.hints.isLetterName && word.span == before.span
    }

    /// Where the words of a match stand; `nil` where its ends are no words.
    func span(of range: Range<Int>) -> SourceSpan? {
        guard case .word(let first) = items[range.lowerBound], case .word(let last) = items[range.upperBound - 1] else {
            return nil
        }
        return SourceSpan(start: first.span.start, end: max(first.span.end, last.span.end))
    }

    /// The words of a match as entries write them.
    func text(of range: Range<Int>) -> String {
        var text = ""
        for index in range {
            guard case .word(let word) = items[index] else { continue }
            if index > range.lowerBound, !isLetterBehindLetter(index) { text += " " }
            text += word.text
        }
        return text
    }
}
