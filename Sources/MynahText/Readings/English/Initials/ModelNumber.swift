extension Reading {
    /// Figures behind a name in capitals or mixed case, which count nothing: `RTX 4090`, `flight UA 123`.
    static let modelNumber = Reading(.designation, on: [.digits]) { writing, index in
        guard (3...4).contains(writing.digitCount(index)), writing[index - 1].kind == .space,
            writing.isBoundary(index + 1), ModelNumber.isName(writing, index - 2),
            ModelNumber.isMaker(writing, index - 2) || ModelNumber.isAlone(writing, index + 1)
        else { return nil }
        return Said(EnglishNumbers(saysAnd: false).label(writing.bytes(index)), end: index + 1)
    }
}

/// Figures that tell one make from another.
private enum ModelNumber {
    static func isName(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].kind == .letters else { return false }
        if isMaker(writing, index) { return true }
        guard writing[index].shape == .upper, writing[index].range.count <= 4,
            !monies.contains(writing.text(index)), Month.read(writing, index) == nil
        else { return false }
        return !CapitalsLists.isPlainWord(writing.bytes(index))
    }

    static func isMaker(_ writing: Writing, _ index: Int) -> Bool {
        writing[index].kind == .letters && writing[index].shape != .lower && makers.contains(writing.lower(index))
    }

    /// Whether nothing stands behind the figures that they could count.
    static func isAlone(_ writing: Writing, _ index: Int) -> Bool {
        if writing.continuesNumber(at: index) { return false }
        guard writing[index].kind == .space, writing[index + 1].kind == .letters else { return true }
        if writing[index + 1].shape != .lower { return true }
        return linkingWords.contains(writing.lower(index + 1))
    }

    private static let linkingWords: Set<String> = [
        "is", "was", "has", "and", "to", "from", "with", "on", "at", "in", "or", "for", "will", "can", "departs",
        "leaves", "lands", "arrives", "graphics", "flight", "flights", "jet",
    ]

    /// Makers whose models are numbers.
    private static let makers: Set<String> = [
        "boeing", "porsche", "peugeot", "nokia", "mclaren", "fiat", "radeon", "geforce", "cessna", "leica", "pentium",
        "xbox",
    ]
    /// Capitals whose figures count: kinds of money, eras.
    private static let monies: Set<String> = [
        "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "BTC", "ETH", "SEK", "NOK", "DKK", "HKD",
        "SGD", "KRW", "BRL", "MXN", "ZAR", "RUB", "PLN", "TRY", "AED", "SAR", "THB", "IDR", "PHP", "CZK", "HUF", "ILS",
        "RMB", "AD", "BC", "BCE", "CE", "US", "EST", "UTC", "GMT", "A",
    ]
}
