extension ReadingKind {
    static let period = ReadingKind("period")
}

extension Reading {
    /// Quarters, halves and financial years: `Q1 2024`, `3Q24`, `H2 2023`, `FY24`.
    static let period = Reading(.period, on: [.words("q h fy"), .digits]) { writing, index in
        writing[index].kind == .digits
            ? CalendarPeriod.figureFirst(writing, index) : CalendarPeriod.letterFirst(writing, index)
    }
}

/// Parts of a year that have names of a letter and a figure.
enum CalendarPeriod {
    static func letterFirst(_ writing: Writing, _ index: Int) -> Said? {
        guard writing[index].shape == .single || writing[index].shape == .upper, writing.isBoundary(index - 1) else {
            return nil
        }
        if writing.isWord(index, "fy") { return financialYear(writing, index) }
        guard writing.digitCount(index + 1) == 1, let number = writing.value(index + 1) else { return nil }
        return period(writing, letter: index, number: number, end: index + 2)
    }

    /// `1Q24`.
    static func figureFirst(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.digitCount(index) == 1, writing.isWord(index + 1, "q") || writing.isWord(index + 1, "h"),
            writing[index + 1].shape == .single, writing[index + 2].kind == .digits, writing.opensFigures(index),
            let number = writing.value(index)
        else { return nil }
        return period(writing, letter: index + 1, number: number, end: index + 2)
    }

    private static func period(_ writing: Writing, letter: Int, number: Int, end: Int) -> Said? {
        let isQuarter = writing.isWord(letter, "q")
        guard (1...(isQuarter ? 4 : 2)).contains(number) else { return nil }
        let name = EnglishNumbers(saysAnd: false).ordinal(number) + [isQuarter ? "quarter" : "half"]
        if let (year, yearEnd) = year(writing, at: end) { return Said(name + ["of"] + year, end: yearEnd) }
        return isQuarter && writing.isBoundary(end) ? Said(name, end: end) : nil
    }

    /// The year behind a period: `2024`, `'24`, `FY24`.
    private static func year(_ writing: Writing, at end: Int) -> (words: [String], end: Int)? {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        var next = writing.skippingSpace(end)
        if writing.isSymbol(next, "/") || writing.isSymbol(next, "-") { next += 1 }
        if writing.isWord(next, "of") { next = writing.skippingSpace(next + 1) }
        if writing.isWord(next, "fy"), let said = financialYear(writing, next) { return (said.words, said.end) }
        let isMarked = writing.symbol(next)?.isApostrophe ?? false
        if isMarked { next += 1 }
        if let year = writing.year(at: next) { return (numbers.year(year), next + 1) }
        guard isMarked || next == end, writing.isBoundary(next + 1), let year = writing.shortYear(at: next) else {
            return nil
        }
        return (numbers.year(year), next + 1)
    }

    private static func financialYear(_ writing: Writing, _ index: Int) -> Said? {
        var next = writing.skippingSpace(index + 1)
        if writing.symbol(next)?.isApostrophe ?? false { next += 1 }
        guard writing[index].shape == .upper, writing.isBoundary(next + 1) else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if let year = writing.year(at: next) {
            let isPair =
                writing.isSymbol(next + 1, "/") && writing.digitCount(next + 2) == 2 && writing.isBoundary(next + 3)
            let last = isPair ? numbers.cardinal(writing.bytes(next + 2)) : []
            return Said(["fiscal", "year"] + numbers.year(year) + last, end: isPair ? next + 3 : next + 1)
        }
        guard writing.digitCount(next) == 2 else { return nil }
        return Said(["fiscal", "year"] + numbers.cardinal(writing.bytes(next)), end: next + 1)
    }
}

extension Said {
    /// Its words alone.
    var words: [String] { parts.compactMap { if case .word(let word) = $0 { word } else { nil } } }
}
