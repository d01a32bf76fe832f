extension ReadingKind {
    static let year = ReadingKind("year")
}

extension Reading {
    /// Years with an era: `44 BC`, `AD 79`.
    static let yearOfEra = Reading(.year, on: [.digits, .words("ad a")]) { writing, index in
        Year.afterEra(writing, index) ?? Year.beforeEra(writing, index)
    }

    /// Years that stand alone: `1984`, `2024`, `'05`.
    static let year = Reading(.year, on: [.digits, .symbols("'\u{2019}\u{2018}")]) { writing, index in
        Year.shortened(writing, index) ?? Year.plain(writing, index)
    }
}

/// Reads numbers as years.
private enum Year {
    /// Four digits that nothing shows to be an amount.
    static func plain(_ writing: Writing, _ index: Int) -> Said? {
        guard let numeral = Numeral.read(writing, index), YearContext.isYearLike(numeral, writing),
            let value = numeral.value(writing), hasRoom(writing, index),
            !YearContext.isCounted(writing, from: index, to: numeral.end)
        else { return nil }
        if let short = season(writing, numeral.end, after: value) {
            return Said(words(value, writing) + EnglishNumbers(saysAnd: false).cardinal(short), end: numeral.end + 2)
        }
        return possessive(words(value, writing), writing, numeral.end)
    }

    /// A year before its era: `1066 AD`, `44 B.C.`
    static func beforeEra(_ writing: Writing, _ index: Int) -> Said? {
        guard let numeral = Numeral.read(writing, index), numeral.fraction == nil, let value = numeral.value(writing),
            let (letters, end) = era(writing, writing.skippingSpace(numeral.end))
        else { return nil }
        let words =
            numeral.isGrouped ? EnglishNumbers(saysAnd: writing.isBritish).cardinal(value) : words(value, writing)
        return Said(parts: words.map { .word($0) } + letters.map { .letter($0) }, end: end)
    }

    /// A year behind its era: `AD 79`.
    static func afterEra(_ writing: Writing, _ index: Int) -> Said? {
        guard writing[index].kind == .letters, writing[index].shape != .lower,
            let (letters, end) = era(writing, index), letters == ["A", "D"], writing[end].kind == .space,
            (1...4).contains(writing.digitCount(end + 1)), let value = writing.value(end + 1)
        else { return nil }
        return Said(parts: letters.map { .letter($0) } + words(value, writing).map { .word($0) }, end: end + 2)
    }

    /// The last two digits behind an apostrophe: `'05`; an apostrophe before others says nothing.
    static func shortened(_ writing: Writing, _ index: Int) -> Said? {
        guard let mark = writing.symbol(index), mark.isApostrophe || mark == "\u{2018}", writing.isSpaced(index),
            writing.digitCount(index + 1) == 2, let value = writing.value(index + 1), writing.isBoundary(index + 2),
            !isQuotation(writing, index + 2)
        else { return nil }
        return Said((value < 10 ? ["oh"] : []) + EnglishNumbers(saysAnd: false).cardinal(value), end: index + 2)
    }

    private static func isQuotation(_ writing: Writing, _ index: Int) -> Bool {
        writing.symbol(index).map { $0.isApostrophe && writing.isBoundary(index + 1) } ?? false
    }

    private static func words(_ value: Int, _ writing: Writing) -> [String] {
        EnglishNumbers(saysAnd: writing.isBritish).year(value)
    }

    private static func possessive(_ words: [String], _ writing: Writing, _ end: Int) -> Said {
        guard let after = writing.endOfPossessive(end), let last = words.last else { return Said(words, end: end) }
        return Said(words.dropLast() + ["\(last)'s"], end: after)
    }

    /// Whether it is not a part of a longer form.
    private static func hasRoom(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index - 1].kind != .letters, writing.isBoundary(index + 1) else { return false }
        return !(writing.isSymbol(index - 1, ".") && writing[index - 2].kind == .digits)
    }

    /// The second year of a season, `2023/24`.
    private static func season(_ writing: Writing, _ index: Int, after year: Int) -> Int? {
        guard writing.isSymbol(index, "/"), writing.digitCount(index + 1) == 2, writing.isBoundary(index + 2),
            let value = writing.value(index + 1), value == (year + 1) % 100, value >= 10
        else { return nil }
        return value
    }

    /// An era, with stops or without.
    private static func era(_ writing: Writing, _ index: Int) -> ([String], end: Int)? {
        guard writing[index].kind == .letters else { return nil }
        switch writing.text(index) {
        case "AD": return (["A", "D"], index + 1)
        case "BC": return (["B", "C"], index + 1)
        case "CE": return (["C", "E"], index + 1)
        case "BCE": return (["B", "C", "E"], index + 1)
        case "A" where isDotted(writing, index, "d"): return (["A", "D"], endOfStops(writing, index))
        case "B" where isDotted(writing, index, "c"): return (["B", "C"], endOfStops(writing, index))
        default: return nil
        }
    }

    private static func isDotted(_ writing: Writing, _ index: Int, _ second: StaticString) -> Bool {
        writing.isSymbol(index + 1, ".") && writing.isWord(index + 2, second) && writing[index + 2].shape == .single
    }

    /// The last stop is left to the sentence where it ends there.
    private static func endOfStops(_ writing: Writing, _ index: Int) -> Int {
        writing.isSymbol(index + 3, ".") && writing[index + 4].kind == .space ? index + 4 : index + 3
    }
}

extension Writing {
    /// The token behind an apostrophe and `s` at a token; `nil` where there is none.
    func endOfPossessive(_ index: Int) -> Int? {
        guard let mark = symbol(index), mark.isApostrophe, isWord(index + 1, "s") else { return nil }
        return index + 2
    }
}
