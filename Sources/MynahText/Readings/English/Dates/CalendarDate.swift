/// A day, with its month and perhaps its year.
struct CalendarDate: Hashable, Sendable {
    /// The year in full.
    var year: Int?
    /// From 1.
    let month: Int
    /// From 1.
    let day: Int
    /// The last day of several.
    var lastDay: Int?

    /// A date that a calendar has; `nil` where it has none such.
    init?(year: Int? = nil, month: Int?, day: Int?, lastDay: Int? = nil) {
        guard let month, let day, (1...12).contains(month), (1...Month.days(in: month)).contains(day) else {
            return nil
        }
        if let lastDay, !(day + 1...31).contains(lastDay) { return nil }
        (self.year, self.month, self.day, self.lastDay) = (year, month, day, lastDay)
    }

    /// `May fifth, twenty twenty-four`; in Britain `May the fifth`.
    func monthFirst(_ writing: Writing) -> [Said.Part] {
        let article = writing.isBritish ? ["the"] : []
        var words = [Month.names[month - 1]] + article + ordinal(day)
        if let lastDay { words += ["to"] + article + ordinal(lastDay) }
        return .words(words) + yearParts(writing)
    }

    /// `the fifth of May, twenty twenty-four`; "the" is left out where it is written before.
    func dayFirst(_ writing: Writing, at index: Int) -> [Said.Part] {
        var words = (writing.wordBefore(index) == "the" ? [] : ["the"]) + ordinal(day)
        if let lastDay { words += ["to", "the"] + ordinal(lastDay) }
        return .words(words + ["of", Month.names[month - 1]]) + yearParts(writing)
    }

    /// In the order of the country.
    func parts(_ writing: Writing, at index: Int) -> [Said.Part] {
        writing.isBritish ? dayFirst(writing, at: index) : monthFirst(writing)
    }

    private func yearParts(_ writing: Writing) -> [Said.Part] {
        guard let year else { return [] }
        return [.mark(",")] + .words(EnglishNumbers(saysAnd: writing.isBritish).year(year))
    }

    private func ordinal(_ day: Int) -> [String] { EnglishNumbers(saysAnd: false).ordinal(day) }
}

extension Writing {
    /// The year at a token: four digits that are no other number.
    func year(at index: Int) -> Int? {
        guard digitCount(index) == 4, let year = value(index), (1000...2999).contains(year), isBoundary(index + 1),
            !continuesNumber(at: index + 1)
        else { return nil }
        return year
    }

    /// Whether a point or comma and more digits follow, so that what stands before is part of a longer number.
    func continuesNumber(at index: Int) -> Bool {
        guard let sign = symbol(index) else { return false }
        switch sign {
        case ".": return self[index + 1].kind == .digits
        case ",": return digitCount(index + 1) == 3
        case "%", "\u{B0}": return true
        default: return false
        }
    }

    /// A year of two digits in full: up to 49 of this century.
    func shortYear(at index: Int) -> Int? {
        guard digitCount(index) == 2, let value = value(index) else { return nil }
        return value < 50 ? 2000 + value : 1900 + value
    }
}
