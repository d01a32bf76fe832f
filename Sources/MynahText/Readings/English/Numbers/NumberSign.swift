extension ReadingKind {
    static let numberSign = ReadingKind("number sign")
}

extension Reading {
    /// A sign that means "number" before one: `#5`, `№ 7`; and one that raises a note: `F#`.
    static let numberSign = Reading(.numberSign, on: [.symbols("#\u{2116}")]) { writing, index in
        if writing[index - 1].shape == .single, writing.isBoundary(index - 2), writing.isBoundary(index + 1),
            "ACDFG".unicodeScalars.contains(writing[index - 1].scalar)
        {
            return Said(["sharp"], end: index + 1)
        }
        let digits = index > 0 || !writing.isSymbol(index, "#") ? writing.skippingSpace(index + 1) : index + 1
        guard writing.isBoundary(index - 1), let numeral = Numeral.read(writing, digits), !numeral.whole.isEmpty,
            writing[numeral.end].kind != .letters
        else { return nil }
        return Said(
            ["number"] + EnglishNumbers(saysAnd: writing.isBritish).words(numeral, in: writing),
            end: numeral.end
        )
    }
}
