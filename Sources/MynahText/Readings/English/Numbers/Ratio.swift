extension ReadingKind {
    static let ratio = ReadingKind("ratio")
}

extension Reading {
    /// One number to another: `5:3 odds`, `16:9`, `a scale of 1:100`; not what may be a time of day.
    static let ratio = Reading(.ratio, on: [.digits]) { writing, index in
        guard writing.isSymbol(index + 1, ":"), !writing.isSymbol(index - 1, ":"),
            let first = Numeral.read(writing, index), first.end == index + 1,
            let second = Numeral.read(writing, index + 2), writing.isBoundary(second.end),
            !writing.isSymbol(second.end, ":") || writing[second.end + 1].kind != .digits
        else { return nil }
        let context = RatioContext.isNamed(writing, from: index, to: second.end)
        guard context || RatioContext.isNoTime(writing, second) else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        return Said(numbers.words(first, in: writing) + ["to"] + numbers.words(second, in: writing), end: second.end)
    }
}

/// Tells ratios from times of day.
private enum RatioContext {
    static func isNamed(_ writing: Writing, from: Int, to: Int) -> Bool {
        if after.contains(writing.wordAfter(to)) || before.contains(writing.wordBefore(from)) { return true }
        return writing.wordBefore(from) == "of" && beforeOf.contains(word(writing, twoBefore: from))
    }

    /// Whether the second number cannot be minutes.
    static func isNoTime(_ writing: Writing, _ second: Numeral) -> Bool {
        guard second.fraction == nil, let value = second.value(writing) else { return false }
        return second.digits(writing).count == 1 || value > 59
    }

    private static func word(_ writing: Writing, twoBefore index: Int) -> String { writing.wordBefore(index - 2) }

    private static let after: WordSet =
        "odds ratio ratios scale aspect favorite favourite mix mixture dilution split majority"
    private static let before: WordSet = "odds ratio ratios scale aspect diluted mixed"
    private static let beforeOf: WordSet = "odds ratio scale proportion"
}
