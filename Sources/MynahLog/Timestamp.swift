/// A moment in universal time, to the millisecond.
package struct Timestamp: Hashable, Sendable {
    /// Milliseconds since the beginning of 1970.
    package let milliseconds: Int64

    /// Takes milliseconds since the beginning of 1970; negative ones are before it.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment as RFC 3339 writes it, `2026-01-31T12:00:00.000Z`.
    package var text: String {
        let (day, rest) = milliseconds.flooredDivision(by: 86_400_000)
        let time = [(rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2)]
        let clock = time.map(digits).joined(separator: ":")
        return "\(date(ofDay: day))T\(clock).\(digits(rest % 1000, 3))Z"
    }

    /// The Gregorian date, by counting years from March (Hinnant, "chrono-compatible low-level date algorithms").
    private func date(ofDay day: Int64) -> String {
        let (era, dayOfEra) = (day + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(dayOfMonth, 2))"
    }

    private func digits(_ number: Int64, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}

extension Int64 {
    /// Quotient and a remainder that is never negative.
    fileprivate func flooredDivision(by divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
