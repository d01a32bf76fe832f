extension ReadingKind {
    static let score = ReadingKind("score")
}

extension Reading {
    /// The points of both sides: `won 3-2`, `a 21–14 victory`.
    static let score = Reading(.score, on: [.digits]) { writing, index in
        guard let range = NumberRange.read(writing, index, spaced: true), range.first.fraction == nil,
            range.last.fraction == nil, range.first.whole.count == 1, range.last.whole.count == 1,
            writing.isBoundary(range.end), Score.isMeant(writing, from: index, to: range.end)
        else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let words = numbers.words(range.first, in: writing) + ["to"] + numbers.words(range.last, in: writing)
        return Said(words, end: range.end)
    }
}

private enum Score {
    /// Whether the words around tell of a game or a vote.
    static func isMeant(_ writing: Writing, from: Int, to: Int) -> Bool {
        let before = writing.wordBefore(from)
        return wordsBefore.contains(before) || wordsAfter.contains(writing.wordAfter(to))
            || (["by", "of", "was", "is", "at"].contains(before) && wordsBefore.contains(writing.wordBefore(from - 2)))
    }

    private static let wordsBefore: WordSet = """
        won win wins winning lost lose loses losing beat beats beaten led lead leads leading trailed trailing tied score scores \
        scored scoreline ended finished ruled voted vote
        """
    private static let wordsAfter: WordSet = """
        victory win loss defeat score scoreline lead record vote decision ruling draw tie aggregate
        """
}
