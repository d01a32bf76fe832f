extension ReadingKind {
    static let multiple = ReadingKind("multiple")
}

extension Reading {
    /// How many times: `10x`, `2.5× faster`.
    static let multiple = Reading(.multiple, on: [.digits]) { writing, index in
        guard let quantity = Quantity.read(writing, index),
            writing.isWord(quantity.end, "x") || writing.isSymbol(quantity.end, "\u{D7}"),
            writing.isBoundary(quantity.end + 1), !writing.isSum(before: quantity.end + 1),
            writing[writing.skippingSpace(quantity.end + 1)].kind != .digits
        else { return nil }
        let isVariable = ["+", "-", "\u{2212}", "^", "\u{B2}", "\u{B3}", "*", "/", "="].contains(
            writing.symbol(writing.skippingSpace(quantity.end + 1)) ?? " "
        )
        let context = MathContext(writing: writing, start: index, end: quantity.end + 1)
        guard !isVariable, !context.isAmongSigns else { return nil }
        let name = quantity.isSingular(writing) ? "time" : "times"
        return Said(quantity.words(writing) + [name], end: quantity.end + 1)
    }
}
