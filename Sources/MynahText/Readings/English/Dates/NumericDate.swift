extension ReadingKind {
    static let date = ReadingKind("date")
}

extension Reading {
    /// Dates that begin with figures: `2023-05-12`, `12/18/2013`, `05/2024`, `on 3/4`, `2024-01-15T10:30:00Z`; `1 January 2024`, `5–7 May`.
    static let date = Reading(.date, on: [.digits]) { writing, index in
        guard writing.digitCount(index) <= 4, writing.opensFigures(index) else { return nil }
        if let sign = writing.symbol(index + 1), sign == "-" || sign == "/" || sign == ".",
            writing.digitCount(index + 2) > 0, let said = NumericDate.read(writing, index, sign)
        {
            return said
        }
        return WrittenDate.dayFirst(writing, index)?.withEndOfRange(writing)
    }
}

/// Dates in figures alone.
enum NumericDate {
    static func read(_ writing: Writing, _ index: Int, _ sign: Unicode.Scalar) -> Said? {
        guard writing.isSymbol(index + 3, sign), writing.digitCount(index + 4) > 0 else {
            return sign == "/" ? short(writing, index) : nil
        }
        let counts = (writing.digitCount(index), writing.digitCount(index + 2), writing.digitCount(index + 4))
        guard counts.1 <= 2 else { return nil }
        if counts.0 == 4, counts.2 <= 2 { return international(writing, index) }
        guard counts.0 <= 2, counts.2 == 4 || isShortYear(writing, index, sign), closes(writing, index + 5),
            let date = local(writing, index, year: writing.year(at: index + 4) ?? writing.shortYear(at: index + 4))
        else { return nil }
        return Said(parts: date.parts(writing, at: index), end: index + 5)
    }

    /// The date of a day and a month in the country's order, or the other where that is none.
    static func local(_ writing: Writing, _ index: Int, year: Int?) -> CalendarDate? {
        let (first, second) = (writing.value(index), writing.value(index + 2))
        let dayFirst = CalendarDate(year: year, month: second, day: first)
        let monthFirst = CalendarDate(year: year, month: first, day: second)
        return writing.isBritish ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
    }

    /// Whether two digits at the end are a year: with hyphens and points only where the others have two digits too.
    private static func isShortYear(_ writing: Writing, _ index: Int, _ sign: Unicode.Scalar) -> Bool {
        guard writing.digitCount(index + 4) == 2 else { return false }
        return sign == "/" || (writing.digitCount(index) == 2 && writing.digitCount(index + 2) == 2)
    }

    private static func closes(_ writing: Writing, _ end: Int) -> Bool {
        guard writing.isBoundary(end), !writing.continuesNumber(at: end) else { return false }
        guard let sign = writing.symbol(end), ["-", "/", "."].contains(sign) else { return true }
        return writing[end + 1].kind != .digits || (sign == "-" && writing.digitCount(end + 1) <= 2)
    }

    private static func international(_ writing: Writing, _ index: Int) -> Said? {
        let (month, day) = (writing.value(index + 2), writing.value(index + 4))
        guard let date = CalendarDate(year: writing.value(index), month: month, day: day) else { return nil }
        let end = index + 5
        let parts = date.parts(writing, at: index)
        if writing.isWord(end, "t"), let time = ClockTime.read(writing, end + 1) {
            return Said(parts: parts + [.mark(",")] + time.parts(writing), end: time.end)
        }
        return closes(writing, end) ? Said(parts: parts, end: end) : nil
    }

    /// `05/2024`, and day and month alone behind a word that waits for a date.
    private static func short(_ writing: Writing, _ index: Int) -> Said? {
        let end = index + 3
        guard closes(writing, end), writing.digitCount(index) <= 2 else { return nil }
        if let year = writing.year(at: index + 2), (1900...2100).contains(year), let month = writing.value(index),
            (1...12).contains(month)
        {
            return Said([Month.names[month - 1]] + EnglishNumbers(saysAnd: writing.isBritish).year(year), end: end)
        }
        guard writing.digitCount(index + 2) <= 2, awaitsDate(writing, index),
            let date = local(writing, index, year: nil)
        else { return nil }
        return Said(parts: date.parts(writing, at: index), end: end)
    }

    private static func awaitsDate(_ writing: Writing, _ index: Int) -> Bool {
        let isPadded = writing.digitCount(index) == 2 && writing.digitCount(index + 2) == 2
        if isPadded, writing[index].scalar == "0" || writing[index + 2].scalar == "0" { return true }
        let before = writing.wordBefore(index)
        let isFraction = isCommonFraction(writing, index)
        switch before {
        case "on", "until", "since", "dated", "due", "starting", "till", "expires", "deadline": return true
        case "by", "before", "after", "from", "through", "ending":
            return !isFraction || dueWords.contains(writing.wordBefore(index - 2))
        case "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
            "thursday", "friday", "saturday", "sunday":
            return true
        default: return false
        }
    }

    private static let dueWords: Set<String> = [
        "due", "rsvp", "reply", "respond", "submit", "done", "finished", "ready",
    ]

    private static func isCommonFraction(_ writing: Writing, _ index: Int) -> Bool {
        guard let over = writing.value(index), let under = writing.value(index + 2) else { return false }
        return over < under && [2, 3, 4, 5, 6, 8, 10, 16].contains(under)
    }
}

extension Writing {
    /// Whether figures begin at a token: what stands before joins no other figures to them.
    func opensFigures(_ index: Int) -> Bool {
        guard isBoundary(index - 1) else { return false }
        guard let sign = symbol(index - 1) else { return true }
        switch sign {
        case ".", ",", "/", "-", ":", "+", "\u{2212}":
            return self[index - 2].kind == .space || self[index - 2].kind == .edge
                ? false : self[index - 2].kind != .digits
        case "$", "\u{A3}", "\u{20AC}", "#", "@", "=", "&", "\\": return false
        default: return true
        }
    }
}
