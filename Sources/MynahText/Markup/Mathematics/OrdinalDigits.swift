/// Ordinal numbers in digits.
enum OrdinalDigits {
    /// `4th` for `4`.
    static func written(_ digits: String) -> String {
        let last = Array(digits.utf8.suffix(2))
        let isTeen = last.count == 2 && last[0] == UInt8(ascii: "1")
        guard let unit = last.last, !isTeen else { return digits + "th" }
        switch unit {
        case UInt8(ascii: "1"): return digits + "st"
        case UInt8(ascii: "2"): return digits + "nd"
        case UInt8(ascii: "3"): return digits + "rd"
        default: return digits + "th"
        }
    }
}
