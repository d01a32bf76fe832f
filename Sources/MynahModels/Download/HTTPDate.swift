/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Hashable {
    /// The seconds since the year 0, without regard to leap seconds.
    let seconds: Int64

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let month = Self.months.firstIndex(of: String(words[2])),
            let day = Self.number(words[1], 1...31), let year = Self.number(words[3], 1...9_999)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Self.number($0, 0...60) }
        guard clock.count == 3, clock[0] < 24, clock[1] < 60 else { return nil }
        let days = Self.days(year: year, month: Int64(month + 1), day: day)
        seconds = ((days * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int64>) -> Int64? {
        Int64(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// Days counted from 1 March of the year 0, which puts leap days at the ends of years.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthsSinceMarch * 153 + 2) / 5 + day
    }
}
