import MynahOptions

/// A port to listen at.
struct PortNumber: OptionValue, Hashable {
    static let usual = PortNumber(number: 8880)
    static var allowedValues: AllowedValues { .range("0", "65535") }
    static var placeholder: String { "PORT" }

    let number: UInt16
    var optionText: String { String(number) }

    private init(number: UInt16) { self.number = number }

    init?(optionText: String) {
        guard let number = UInt16(optionText) else { return nil }
        self.number = number
    }
}

/// How many characters a text may have.
struct TextLength: OptionValue, Hashable {
    static let usual = TextLength(count: 100_000)
    static var allowedValues: AllowedValues { .range("1", "5000000") }
    static var placeholder: String { "CHARACTERS" }

    let count: Int
    var optionText: String { String(count) }

    private init(count: Int) { self.count = count }

    init?(optionText: String) {
        guard let count = Int(optionText), (1...5_000_000).contains(count) else { return nil }
        self.count = count
    }
}

/// A time in whole seconds, up to a day.
struct WholeSeconds: OptionValue, Hashable {
    static let grace = WholeSeconds(count: 30)
    static var allowedValues: AllowedValues { .range("0", "86400") }
    static var placeholder: String { "SECONDS" }

    let count: Int
    var optionText: String { String(count) }
    var duration: Duration { .seconds(count) }

    private init(count: Int) { self.count = count }

    init?(optionText: String) {
        guard let count = Int(optionText), (0...86_400).contains(count) else { return nil }
        self.count = count
    }
}

/// How many voices may be kept.
struct VoiceCount: OptionValue, Hashable {
    static let usual = VoiceCount(count: 100)
    static var allowedValues: AllowedValues { .range("0", "1000") }
    static var placeholder: String { "NUMBER" }

    let count: Int
    var optionText: String { String(count) }

    private init(count: Int) { self.count = count }

    init?(optionText: String) {
        guard let count = Int(optionText), (0...1_000).contains(count) else { return nil }
        self.count = count
    }
}
