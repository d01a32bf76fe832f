extension ReadingKind {
    static let scientific = ReadingKind("scientific notation")
}

extension Reading {
    /// Numbers with a power of ten: `1.5e10`, `6.02×10^23`, `1.6 × 10⁻¹⁹`.
    static let scientific = Reading(.scientific, on: [.digits, .symbols(".-+\u{2212}")]) { writing, index in
        guard let notation = ScientificNotation.read(writing, index) else { return nil }
        return Said(notation.words(writing), end: notation.end)
    }
}

/// A number times a power of ten.
struct ScientificNotation {
    private let factor: Numeral
    private let exponent: Exponent
    /// The token behind it.
    var end: Int { exponent.end }

    /// The number at a token.
    static func read(_ writing: Writing, _ index: Int) -> ScientificNotation? {
        guard let factor = Numeral.read(writing, index, signed: true) else { return nil }
        let exponent = letterExponent(writing, factor.end) ?? powerOfTen(writing, factor.end)
        return exponent.map { ScientificNotation(factor: factor, exponent: $0) }
    }

    /// Its words.
    func words(_ writing: Writing) -> [String] {
        EnglishNumbers(saysAnd: writing.isBritish).words(factor, in: writing) + [
            "times", "ten", "to", "the", "power", "of",
        ]
            + exponent.words(writing)
    }

    /// `e10`, `E-5`.
    private static func letterExponent(_ writing: Writing, _ index: Int) -> Exponent? {
        guard writing.isWord(index, "e"), let exponent = Exponent.figures(writing, index + 1),
            writing.isBoundary(exponent.end), !writing.isRangeDash(exponent.end), abs(exponent.value) < 1000
        else { return nil }
        return exponent
    }

    /// `×10^23`, ` x 10⁻¹⁹`.
    private static func powerOfTen(_ writing: Writing, _ index: Int) -> Exponent? {
        let times = writing.skippingSpace(index)
        let isTimes =
            ["\u{D7}", "*", "\u{B7}", "\u{22C5}"].contains(writing.symbol(times) ?? " ") || writing.isWord(times, "x")
        let ten = writing.skippingSpace(times + 1)
        guard isTimes, writing.value(ten) == 10, writing.digitCount(ten) == 2 else { return nil }
        return Exponent.read(writing, ten + 1)
    }
}
