extension ReadingKind {
    static let money = ReadingKind("money")
}

extension Reading {
    /// Sums of money, and ranges of them: `$7.95`, `($500K)`, `5 EUR`, `$100-$200`, `$5/hour`.
    static let money = Reading(
        .money,
        on: [
            .digits, .symbols("(.-\u{2212}\u{2013}" + CurrencyTable.signs),
            .words(CurrencyTable.codes + " " + CurrencyTable.prefixes),
        ]
    ) { writing, index in
        if writing.isSymbol(index, "(") { return Money.bracketed(writing, index) }
        guard let first = MoneyAmount.read(writing, index) else { return nil }
        guard let last = Money.endOfRange(writing, first.end) else { return Money.single(first, writing, index) }
        let parts = first.parts(writing, attributive: false) + [.word("to")]
        return Said(parts: parts + last.parts(writing, attributive: false), end: last.end)
    }
}

/// What stands around sums of money.
private enum Money {
    /// One sum, with what it is paid for.
    static func single(_ sum: MoneyAmount, _ writing: Writing, _ index: Int) -> Said {
        if let said = byTheUnit(sum, writing) { return said }
        let parts = sum.parts(writing, attributive: isAttributive(writing, from: index, to: sum.end))
        guard writing.isSymbol(sum.end, "/"), writing[sum.end + 1].kind == .letters else {
            return Said(parts: parts, end: sum.end)
        }
        guard let unit = UnitExpression.read(writing, sum.end + 1) else {
            return Said(parts: parts + [.word("per")], end: sum.end + 1)
        }
        return Said(parts: parts + (["per"] + unit.words(writing, isSingular: true)).map { .word($0) }, end: unit.end)
    }

    /// What is paid for each of something, joined by hyphens: `a $1,000-a-month flat`.
    private static func byTheUnit(_ sum: MoneyAmount, _ writing: Writing) -> Said? {
        guard writing.isMinus(sum.end), writing.isMinus(sum.end + 2), writing[sum.end + 3].kind == .letters,
            ["a", "an", "per"].contains(writing[sum.end + 1].kind == .letters ? writing.lower(sum.end + 1) : "")
        else { return nil }
        let words = [writing.lower(sum.end + 1), writing.text(sum.end + 3)]
        return Said(parts: sum.parts(writing, attributive: true) + .words(words), end: sum.end + 4)
    }

    /// A sum in brackets, which bookkeepers write for one that is lost; in running text brackets are only brackets.
    static func bracketed(_ writing: Writing, _ index: Int) -> Said? {
        guard let sum = MoneyAmount.read(writing, index + 1), writing.isSymbol(sum.end, ")") else { return nil }
        let before = writing.wordBefore(index)
        guard before.isEmpty || wordsBeforeLosses.contains(before) else { return nil }
        return Said(parts: [.word("negative")] + sum.parts(writing, attributive: false), end: sum.end + 1)
    }

    /// The second sum, behind a dash.
    static func endOfRange(_ writing: Writing, _ index: Int) -> MoneyAmount? {
        let isSpaced = writing[index].kind == .space
        let dash = isSpaced ? index + 1 : index
        guard writing.isRangeDash(dash), (writing[dash + 1].kind == .space) == isSpaced else { return nil }
        let start = isSpaced ? dash + 2 : dash + 1
        guard writing[start].kind != .digits else { return nil }
        return MoneyAmount.read(writing, start)
    }

    /// Whether what costs so much is named behind the sum: `a $20 bill`.
    private static func isAttributive(_ writing: Writing, from: Int, to: Int) -> Bool {
        guard writing[to].kind == .space, writing[to + 1].kind == .letters else { return false }
        if writing[to - 1].kind == .letters, writing.isSymbol(to - 2, "-") { return true }
        let after = writing.wordAfter(to)
        if cash.contains(after) { return true }
        let before = writing.wordBefore(from)
        guard writing[to + 1].shape == .lower, !functionWords.contains(after) else { return false }
        return before == "a" || before == "an" || (before == "the" && !clauseWords.contains(after))
    }

    private static let wordsBeforeLosses: WordSet = """
        loss losses income profit net balance total of was is to at by deficit change earnings cash flow down negative \
        result results equals
        """
    private static let clauseWords: WordSet = """
        they he she we you it i had has have would will can could should does did do paid owed spent needed required \
        raised made earned given left worth so because after before since until not be been being also
        """
    private static let cash: WordSet = "bill bills note notes coin coins banknote banknotes"
    private static let functionWords: WordSet = """
        a an the per each or and for in on to from of at is was were with by if when as but than that which who every \
        more less off extra
        """
}
