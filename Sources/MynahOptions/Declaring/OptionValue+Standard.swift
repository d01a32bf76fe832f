extension String: OptionValue {
    package static var placeholder: String { "TEXT" }
    package init?(optionText: String) { self = optionText }
    package var optionText: String { self }
}

extension Int: OptionValue {
    package static var allowedValues: AllowedValues { .described("a whole number") }
    package static var placeholder: String { "NUMBER" }
    package init?(optionText: String) { self.init(optionText, radix: 10) }
    package var optionText: String { String(self) }
}

extension Double: OptionValue {
    package static var allowedValues: AllowedValues { .described("a number") }
    package static var placeholder: String { "NUMBER" }

    /// Reads a finite decimal number.
    package init?(optionText: String) {
        let isDecimal = optionText.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        guard isDecimal, let number = Double(optionText), number.isFinite else { return nil }
        self = number
    }

    /// The shortest text that reads as this number, whole ones without a point.
    package var optionText: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Bool: OptionValue {
    package static var allowedValues: AllowedValues { .oneOf(["true", "false"]) }

    /// Reads `true`, `yes`, `on`, `1` and their opposites.
    package init?(optionText: String) {
        switch optionText.lowercased() {
        case "true", "yes", "on", "1": self = true
        case "false", "no", "off", "0": self = false
        default: return nil
        }
    }

    package var optionText: String { self ? "true" : "false" }
}
