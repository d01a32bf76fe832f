extension ReadingKind {
    static let range = ReadingKind("range")
}

extension Reading {
    /// From one number to another: `5-10`, `1990–1995`, `1998-99`.
    static let range = Reading(.range, on: [.digits, .symbols(".-\u{2212}")]) { writing, index in
        guard let range = NumberRange.read(writing, index, spaced: true), writing.isBoundary(range.end),
            !writing.isSum(before: range.end)
        else { return nil }
        return Said(range.words(writing, asYears: range.isOfYears(writing, index)), end: range.end)
    }
}

/// Two numbers with a dash between them.
struct NumberRange {
    /// The lower number, as a rule.
    let first: Numeral
    /// The higher one.
    let last: Numeral
    /// The token behind it.
    var end: Int { last.end }

    /// The range at a token; `spaced` where its dash may have spaces around it.
    static func read(_ writing: Writing, _ index: Int, spaced: Bool) -> NumberRange? {
        guard let first = Numeral.read(writing, index, signed: true), first.sign != .plusOrMinus,
            let second = start(writing, behind: first.end, spaced: spaced),
            let last = Numeral.read(writing, second), !isChained(writing, index, last.end)
        else { return nil }
        let range = NumberRange(first: first, last: last)
        return range.isPlausible(writing) ? range : nil
    }

    /// Where the second number begins, behind a dash.
    private static func start(_ writing: Writing, behind index: Int, spaced: Bool) -> Int? {
        let dash = spaced ? writing.skippingSpace(index) : index
        guard writing.isRangeDash(dash) else { return nil }
        let next = dash + 1
        guard dash > index else { return writing[next].kind == .digits ? next : nil }
        return writing[next].kind == .space ? next + 1 : nil
    }

    /// Whether it is a part of a longer row, as telephone numbers and dates are.
    private static func isChained(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        (writing.isRangeDash(index - 1) && writing[index - 2].kind == .digits)
            || (writing.isRangeDash(end) && writing[end + 1].kind == .digits)
            || (writing.isSymbol(end, "/") && writing[end + 1].kind == .digits)
    }

    private func isPlausible(_ writing: Writing) -> Bool {
        let (low, high) = (first.digits(writing), last.digits(writing))
        if isCode(low) || (isCode(high) && !isShortYear(writing)) { return false }
        guard let from = first.value(writing), let to = last.value(writing) else { return first.whole.isEmpty }
        return to >= from || from < 200 || first.sign != nil || isShortYear(writing)
    }

    private func isCode(_ digits: [UInt8]) -> Bool { digits.count > 1 && digits.first == UInt8(ascii: "0") }

    /// Whether the second number is the end of a year: `1998-99`.
    private func isShortYear(_ writing: Writing) -> Bool {
        guard first.whole.count == 1, last.whole.count == 1, first.fraction == nil, last.fraction == nil,
            last.digits(writing).count == 2, let from = first.value(writing), let to = last.value(writing)
        else { return false }
        return (1100...2099).contains(from) && to > from % 100
    }

    /// Whether it is from year to year, and not so many of something.
    func isOfYears(_ writing: Writing, _ index: Int) -> Bool {
        guard first.sign == nil, YearContext.isYearLike(first, writing) else { return false }
        guard isShortYear(writing) || YearContext.isYearLike(last, writing) else { return false }
        return !YearContext.isCounted(writing, from: index, to: end)
    }

    /// Its words; a number that is repeated has no "to" between: fifty fifty.
    func words(_ writing: Writing, asYears: Bool) -> [String] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let low = numbers.words(first, in: writing)
        let high = numbers.words(last, in: writing)
        guard asYears, let from = first.value(writing), let to = last.value(writing) else {
            let isPair = low == high && first.value(writing) ?? 0 >= 20
            return isPair ? low + high : low + ["to"] + high
        }
        if to >= 100 { return numbers.year(from) + ["to"] + numbers.year(to) }
        return numbers.year(from) + ["to"] + (to < 10 ? ["oh"] : []) + numbers.cardinal(to)
    }
}

extension Writing {
    /// Whether a token is a dash such as stands between the ends of a range.
    func isRangeDash(_ index: Int) -> Bool {
        guard let sign = symbol(index) else { return false }
        return sign == "-" || ("\u{2010}"..."\u{2014}").contains(sign)
    }

    /// Whether an equals sign follows, so that what stands before it is a sum.
    func isSum(before index: Int) -> Bool { isSymbol(skippingSpace(index), "=") }
}
