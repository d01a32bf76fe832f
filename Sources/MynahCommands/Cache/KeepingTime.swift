import MynahOptions

/// For how long something is kept: `90` seconds, `30m`, `12h`, `7d`.
struct KeepingTime: OptionValue, Hashable {
    static var allowedValues: AllowedValues {
        .described("seconds, or a number with m, h or d for minutes, hours or days")
    }
    static var placeholder: String { "TIME" }

    let optionText: String
    let duration: Duration

    private static let units: [Character: Int] = ["m": 60, "h": 3_600, "d": 86_400]

    init?(optionText: String) {
        let unit = optionText.last.flatMap { Self.units[$0] }
        let digits = unit == nil ? optionText[...] : optionText.dropLast()
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(digits), number > 0, number * (unit ?? 1) <= 3_660 * 86_400
        else { return nil }
        self.optionText = optionText
        duration = .seconds(number * (unit ?? 1))
    }
}
