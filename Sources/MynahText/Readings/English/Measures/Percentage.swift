extension ReadingKind {
    static let percentage = ReadingKind("percentage")
}

extension Reading {
    /// Hundredths, thousandths and their like: `5.25%`, `10–15%`, `+3%`, `5‰`.
    static let percentage = Reading(
        .percentage,
        on: [.digits, .symbols(".+" + Fraction.triggers)]
    ) { writing, index in
        guard let first = Percentage.read(writing, index) else { return nil }
        guard writing.isRangeDash(first.end), let last = Percentage.read(writing, first.end + 1) else {
            return Said(first.words, end: first.end)
        }
        return Said(first.words + ["to"] + last.words, end: last.end)
    }
}

/// A quantity of hundredths.
private struct Percentage {
    let words: [String]
    let end: Int

    static func read(_ writing: Writing, _ index: Int) -> Percentage? {
        guard let quantity = Quantity.read(writing, index, spaced: true) else { return nil }
        let sign = writing.skippingSpace(quantity.end)
        guard let name = name(writing.symbol(sign)) else { return nil }
        return Percentage(words: quantity.words(writing) + name, end: sign + 1)
    }

    private static func name(_ sign: Unicode.Scalar?) -> [String]? {
        switch sign {
        case "%", "\u{FF05}", "\u{FE6A}", "\u{66A}": ["percent"]
        case "\u{2030}": ["per", "mille"]
        case "\u{2031}": ["per", "ten", "thousand"]
        default: nil
        }
    }
}
