extension Reading {
    /// Time zones by their distance from Greenwich: `UTC+2`, `GMT-5`, `UTC+05:30`.
    static let zoneOffset = Reading(.time, on: [.words("utc gmt")]) { writing, index in
        guard let (words, end) = ZoneOffset.read(writing, writing.skippingSpace(index + 1)) else { return nil }
        return Said(parts: .letters(writing.bytes(index)) + .words(words), end: end)
    }
}

/// How far a time zone is from Greenwich.
enum ZoneOffset {
    /// The distance at a token, a sign and hours: `+2`, `-05:30`.
    static func read(_ writing: Writing, _ index: Int) -> (words: [String], end: Int)? {
        guard let word = signs[writing.symbol(index) ?? " "], (1...2).contains(writing.digitCount(index + 1)),
            let hours = writing.value(index + 1), hours <= 14
        else { return nil }
        let numbers = EnglishNumbers(saysAnd: false)
        let words = [word] + numbers.cardinal(hours)
        guard writing.isSymbol(index + 2, ":"), writing.digitCount(index + 3) == 2,
            let minutes = writing.value(index + 3)
        else { return (words, index + 2) }
        return (minutes > 0 ? words + numbers.cardinal(minutes) : words, index + 4)
    }

    private static let signs: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "\u{2212}": "minus", "\u{2013}": "minus",
    ]
}
