extension ReadingKind {
    static let power = ReadingKind("power")
}

extension Reading {
    /// Powers: `x^2`, `10³`, `e^x`; raised figures behind a word are the numbers of notes, and silent.
    static let power = Reading(.power, on: [.symbols("^¹²³⁰⁴⁵⁶⁷⁸⁹⁻")]) {
        writing,
        index in
        let context = MathContext(writing: writing, start: index, end: index + 1)
        guard let exponent = Exponent.read(writing, index) else {
            let isPower = writing.isSymbol(index, "^") && context.hasLeftOperand && context.hasRightOperand
            return isPower ? Said(["to", "the", "power", "of"], end: index + 1) : nil
        }
        let isProduct =
            writing[index - 1].kind == .letters && writing[index - 1].range.count <= 3 && context.isAmongSigns
        guard !writing.isSymbol(index, "^") else {
            return context.hasLeftOperand || isProduct ? Said(exponent.spoken(writing), end: exponent.end) : nil
        }
        let isRaised = !writing.isSpaced(index) && (context.hasLeftOperand || isProduct)
        return isRaised ? Said(exponent.spoken(writing), end: exponent.end) : Said(silent: .note, end: exponent.end)
    }
}

extension Silence.Rule {
    /// The number of a note at the foot of the page.
    static let note = Silence.Rule("number of a note")
}
