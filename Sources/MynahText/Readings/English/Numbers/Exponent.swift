/// The power that a number, a letter or a unit is raised to: `^2`, `⁻¹`.
struct Exponent {
    private let isNegative: Bool
    private let digits: [UInt8]
    /// The token behind it.
    let end: Int

    /// Longer ones are no powers.
    private static let mostDigits = 6

    /// The power at a token: behind a caret, or in raised figures.
    static func read(_ writing: Writing, _ index: Int) -> Exponent? {
        if writing.isSymbol(index, "^") {
            guard writing.isSymbol(index + 1, "{") else { return figures(writing, index + 1) }
            guard let inner = figures(writing, index + 2), writing.isSymbol(inner.end, "}") else { return nil }
            return Exponent(isNegative: inner.isNegative, digits: inner.digits, end: inner.end + 1)
        }
        return raised(writing, index)
    }

    /// Figures, with a sign or without.
    static func figures(_ writing: Writing, _ index: Int) -> Exponent? {
        let sign = writing.symbol(index)
        let isNegative = sign == "-" || sign == "\u{2212}"
        let start = isNegative || sign == "+" ? index + 1 : index
        guard (1...mostDigits).contains(writing.digitCount(start)) else { return nil }
        return Exponent(isNegative: isNegative, digits: Array(writing.bytes(start)), end: start + 1)
    }

    private static func raised(_ writing: Writing, _ index: Int) -> Exponent? {
        let isNegative = writing.isSymbol(index, "\u{207B}")
        var end = isNegative ? index + 1 : index
        var digits: [UInt8] = []
        while digits.count < mostDigits, let digit = writing.symbol(end).flatMap({ $0.raisedDigit }) {
            digits.append(digit)
            end += 1
        }
        return digits.isEmpty ? nil : Exponent(isNegative: isNegative, digits: digits, end: end)
    }

    /// Its value, where it matters which.
    var value: Int {
        let value = digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
        return isNegative ? -value : value
    }

    /// Its words, without "to the power of".
    func words(_ writing: Writing) -> [String] {
        (isNegative ? ["minus"] : []) + EnglishNumbers(saysAnd: writing.isBritish).cardinal(digits)
    }

    /// What is said behind what is raised: squared, cubed, to the power of ten.
    func spoken(_ writing: Writing) -> [String] {
        switch value {
        case 2: ["squared"]
        case 3: ["cubed"]
        default: ["to", "the", "power", "of"] + words(writing)
        }
    }
}

extension Unicode.Scalar {
    /// The digit that this raised figure is, as ASCII.
    var raisedDigit: UInt8? {
        switch value {
        case 0xB9: UInt8(ascii: "1")
        case 0xB2: UInt8(ascii: "2")
        case 0xB3: UInt8(ascii: "3")
        case 0x2070, 0x2074...0x2079: UInt8(ascii: "0") + UInt8(value - 0x2070)
        default: nil
        }
    }

    /// The digit that this lowered figure is, as ASCII.
    var loweredDigit: UInt8? {
        (0x2080...0x2089).contains(value) ? UInt8(ascii: "0") + UInt8(value - 0x2080) : nil
    }
}
