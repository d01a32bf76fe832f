/// A currency as it is written beside an amount: `$`, `US$`, `EUR`.
struct CurrencySign {
    /// What it means.
    let currency: Currency
    /// The token behind it.
    let end: Int

    /// The sign at a token.
    static func read(_ writing: Writing, _ index: Int) -> CurrencySign? {
        switch writing[index].kind {
        case .symbol: sign(writing, index)
        case .letters: prefixed(writing, index) ?? code(writing, index)
        default: nil
        }
    }

    /// The sign behind an amount, over at most one space; not one that belongs to another amount.
    static func behind(_ writing: Writing, _ index: Int) -> CurrencySign? {
        let start = writing.skippingSpace(index)
        if writing.isBritish, start == index, writing.text(index) == "p", writing.isBoundary(index + 1) {
            return CurrencyTable.english.currency("p").map { CurrencySign(currency: $0, end: index + 1) }
        }
        guard let sign = read(writing, start), writing.isBoundary(sign.end) else { return nil }
        return start > index && writing[start].kind == .symbol && writing[sign.end].kind == .digits ? nil : sign
    }

    /// Whether this code says again, or more exactly, what a sign before the amount has said: `$5 CAD`.
    func repeats(_ sign: CurrencySign) -> Bool {
        let (name, other) = (currency.singular, sign.currency.singular)
        return name == other || (other == "dollar" && name.hasSuffix(" dollar"))
    }

    private static func sign(_ writing: Writing, _ index: Int) -> CurrencySign? {
        guard let scalar = writing.symbol(index), scalar == "$" || scalar.value >= 0xA2 else { return nil }
        if let country = country(writing, behind: index) { return country }
        return CurrencyTable.english.currency(writing.text(index)).map { CurrencySign(currency: $0, end: index + 1) }
    }

    /// Letters behind the sign of dollars, as Australians write: `$US5`, `$A 20`.
    private static func country(_ writing: Writing, behind index: Int) -> CurrencySign? {
        guard writing.isSymbol(index, "$"), writing[index + 1].kind == .letters,
            writing[writing.skippingSpace(index + 2)].kind == .digits
        else { return nil }
        return CurrencyTable.english.currency(writing.text(index + 1) + "$").map {
            CurrencySign(currency: $0, end: index + 2)
        }
    }

    /// Letters and a sign: `US$`, `CN¥`.
    private static func prefixed(_ writing: Writing, _ index: Int) -> CurrencySign? {
        guard let scalar = writing.symbol(index + 1), scalar == "$" || scalar == "\u{A5}" else { return nil }
        return CurrencyTable.english.currency(writing.text(index..<(index + 2))).map {
            CurrencySign(currency: $0, end: index + 2)
        }
    }

    /// Letters alone; `Rs` may have a stop behind it.
    private static func code(_ writing: Writing, _ index: Int) -> CurrencySign? {
        guard (2...5).contains(writing[index].range.count), !writing.isWord(index, "p"),
            let currency = CurrencyTable.english.currency(writing.text(index))
        else { return nil }
        let hasStop = writing.isWord(index, "rs") && writing.isSymbol(index + 1, ".")
        return CurrencySign(currency: currency, end: hasStop ? index + 2 : index + 1)
    }
}
