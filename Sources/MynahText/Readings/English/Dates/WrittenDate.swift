extension Reading {
    /// Dates with the month's name before the day: `January 1st, 2024`, `Jan. 1`, `May 5–7`, `May 2024`; and months cut short.
    static let writtenDate = Reading(.date, on: [.words(Month.triggers)]) { writing, index in
        guard let month = Month.read(writing, index) else { return nil }
        return WrittenDate.monthFirst(writing, month)?.withEndOfRange(writing)
            ?? WrittenDate.monthAlone(writing, index, month)
    }
}

/// Dates with the month's name in letters.
struct WrittenDate {
    private let parts: [Said.Part]
    private let end: Int

    /// The date, or the range of dates that begins with it.
    func withEndOfRange(_ writing: Writing) -> Said {
        guard let next = writing.dash(at: end), let last = Self.any(writing, next) else {
            return Said(parts: parts, end: end)
        }
        return Said(parts: parts + [.word("to")] + last.parts, end: last.end)
    }

    private static func any(_ writing: Writing, _ index: Int) -> WrittenDate? {
        guard let month = Month.read(writing, index) else { return dayFirst(writing, index) }
        return monthFirst(writing, month)
    }

    static func monthFirst(_ writing: Writing, _ month: Month) -> WrittenDate? {
        let next = writing.skippingSpace(month.end)
        if let year = monthYear(writing, month) { return year }
        guard next > month.end || month.end > 1, let day = Day.read(writing, next), !counts(writing, month, day) else {
            return nil
        }
        let (year, end) = trailingYear(writing, at: day.end)
        guard let date = CalendarDate(year: year, month: month.number, day: day.first, lastDay: day.last) else {
            return nil
        }
        return WrittenDate(parts: date.monthFirst(writing), end: end)
    }

    static func dayFirst(_ writing: Writing, _ index: Int) -> WrittenDate? {
        guard let day = Day.read(writing, index) else { return nil }
        var next = writing.skippingSpace(day.end)
        if writing.isWord(next, "of") { next = writing.skippingSpace(next + 1) }
        if next == day.end, writing.isSymbol(next, "-") || writing.isSymbol(next, "/") { next += 1 }
        guard next > day.end, let month = Month.read(writing, next) else { return nil }
        let isJoined = writing[next - 1].kind == .symbol
        let (year, end) = isJoined ? joinedYear(writing, month.end) : trailingYear(writing, at: month.end)
        guard let date = CalendarDate(year: year, month: month.number, day: day.first, lastDay: day.last) else {
            return nil
        }
        return WrittenDate(parts: date.dayFirst(writing, at: index), end: end)
    }

    /// A month cut short with nothing beside it: `Jan.`, `since Oct`.
    static func monthAlone(_ writing: Writing, _ index: Int, _ month: Month) -> Said? {
        guard writing[index].shape == .capitalized, !writing.isSymbol(index + 1, "'") else { return nil }
        if let dash = writing.dash(at: month.end), let last = Month.read(writing, dash),
            writing[dash].shape == .capitalized
        {
            guard let year = monthYear(writing, last) else {
                return Said([month.name, "to", last.name], end: last.end)
            }
            return Said(parts: .words([month.name, "to"]) + year.parts, end: year.end)
        }
        guard month.isShort else { return nil }
        let hasStop = writing.isSymbol(index + 1, ".")
        let isShown = hasStop || !month.isDoubtful || timeWords.contains(writing.wordBefore(index))
        return isShown ? Said([month.name], end: month.end) : nil
    }

    private static let timeWords: Set<String> = [
        "in", "since", "until", "by", "of", "last", "next", "from", "to", "through", "early", "late", "till",
    ]

    private static func monthYear(_ writing: Writing, _ month: Month) -> WrittenDate? {
        var next = writing.skippingSpace(month.end)
        if writing.isSymbol(next, ","), writing[next + 1].kind == .space { next += 2 }
        if next == month.end, let dash = writing.dash(at: next), !month.isDoubtful { next = dash }
        guard next > month.end, let year = writing.year(at: next), (1000...2199).contains(year) else { return nil }
        let words = [month.name] + EnglishNumbers(saysAnd: writing.isBritish).year(year)
        return WrittenDate(parts: .words(words), end: next + 1)
    }

    /// The year behind a date, over a comma or white space.
    private static func trailingYear(_ writing: Writing, at index: Int) -> (Int?, end: Int) {
        var next = index
        if writing.isSymbol(next, ",") { next += 1 }
        next = writing.skippingSpace(next)
        guard next > index, let year = writing.year(at: next) else { return (nil, index) }
        return (year, next + 1)
    }

    /// The year of `05-MAY-2024`.
    private static func joinedYear(_ writing: Writing, _ index: Int) -> (Int?, end: Int) {
        guard writing.isSymbol(index, "-") || writing.isSymbol(index, "/") else { return (nil, index) }
        guard let year = writing.year(at: index + 1) ?? writing.shortYear(at: index + 1) else { return (nil, index) }
        return (year, index + 2)
    }

    /// Whether the month's name is another word before something counted: `May 5 people come in?`
    private static func counts(_ writing: Writing, _ month: Month, _ day: Day) -> Bool {
        guard month.isDoubtful, !day.isOrdinal else { return false }
        return counted.contains(writing.wordAfter(day.end))
    }

    private static let counted: Set<String> = [
        "people", "men", "women", "children", "students", "guests", "persons", "users", "miles", "steps", "paces",
        "meters", "metres", "kilometers", "kilometres", "yards", "feet", "points", "percent", "times", "more", "of",
        "players", "soldiers", "members", "days", "weeks", "months", "years", "hours", "minutes", "seconds", "dollars",
        "blocks", "items", "questions", "things",
    ]
}

/// A day of the month in figures, or several: `5`, `5th`, `5–7`.
private struct Day {
    let first: Int
    let last: Int?
    let isOrdinal: Bool
    let end: Int

    static func read(_ writing: Writing, _ index: Int) -> Day? {
        guard let first = single(writing, index) else { return nil }
        if writing.isSymbol(first.end, "/"), let last = single(writing, first.end + 1), last.first == first.first + 1 {
            return Day(first: first.first, last: last.first, isOrdinal: first.isOrdinal, end: last.end)
        }
        guard let next = writing.dash(at: first.end), let last = single(writing, next), last.first > first.first,
            writing.digitCount(next) <= 2
        else { return first }
        return Day(first: first.first, last: last.first, isOrdinal: first.isOrdinal, end: last.end)
    }

    private static func single(_ writing: Writing, _ index: Int) -> Day? {
        guard (1...2).contains(writing.digitCount(index)), let day = writing.value(index), (1...31).contains(day) else {
            return nil
        }
        if isSuffix(writing, index + 1) { return Day(first: day, last: nil, isOrdinal: true, end: index + 2) }
        guard writing.isBoundary(index + 1), !writing.continuesNumber(at: index + 1),
            !(writing.isSymbol(index + 1, ":") && writing[index + 2].kind == .digits)
        else { return nil }
        return Day(first: day, last: nil, isOrdinal: false, end: index + 1)
    }

    private static func isSuffix(_ writing: Writing, _ index: Int) -> Bool {
        writing.isWord(index, "st") || writing.isWord(index, "nd") || writing.isWord(index, "rd")
            || writing.isWord(index, "th")
    }
}
