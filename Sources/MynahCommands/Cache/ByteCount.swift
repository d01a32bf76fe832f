import MynahOptions

/// How many bytes: `500000`, `512K`, `256M`, `4G`; a K is 1,024.
struct ByteCount: OptionValue, Hashable {
    static var allowedValues: AllowedValues { .described("a number of bytes, with K, M, G or T behind it or none") }
    static var placeholder: String { "SIZE" }

    let optionText: String
    let count: Int

    private static let units: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]

    init?(optionText: String) {
        let unit = optionText.last.flatMap { Self.units[Character($0.uppercased())] }
        let digits = unit == nil ? optionText[...] : optionText.dropLast()
        guard (1...18).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(digits), number <= Int.max >> (unit ?? 0)
        else { return nil }
        self.optionText = optionText
        count = number << (unit ?? 0)
    }

    /// The text for people: `1.5 MB`.
    static func shown(_ count: Int) -> String {
        guard count >= 1_024 else { return "\(count) B" }
        let names = ["KB", "MB", "GB", "TB"]
        var (value, place) = (Double(count) / 1_024, 0)
        while value >= 1_024, place < names.count - 1 { (value, place) = (value / 1_024, place + 1) }
        return "\((value * 10).rounded() / 10) \(names[place])"
    }
}
