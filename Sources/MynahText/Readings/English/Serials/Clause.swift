extension Reading {
    /// Parts of laws by the figures and letters in brackets behind their number: `Section 5(a)(1)`, `a 401(k)`.
    static let clause = Reading(.serial, on: [.digits]) { writing, index in
        guard writing.opensFigures(index), let first = Clause.bracketed(writing, index + 1) else { return nil }
        var parts = Clause.number(writing, index) + first
        var end = index + 4
        while end < index + Clause.mostTokens, let next = Clause.bracketed(writing, end) {
            parts += next
            end += 3
        }
        guard writing.isBoundary(end) else { return nil }
        return Said(parts: parts, end: end)
    }
}

/// What stands in the brackets of a law.
private enum Clause {
    /// No law is parted further.
    static let mostTokens = 24

    /// The number before the brackets; those of plans that are known by it, in two parts: four oh one K.
    static func number(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let isPlan = [401, 403, 409, 457, 501, 503, 504, 527].contains(writing.value(index))
        return .words(isPlan ? numbers.label(writing.bytes(index)) : numbers.cardinal(writing.bytes(index)))
    }

    /// What a single letter, a number or a Roman numeral in brackets says.
    static func bracketed(_ writing: Writing, _ index: Int) -> [Said.Part]? {
        guard writing.isSymbol(index, "("), writing.isSymbol(index + 2, ")") else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if (1...2).contains(writing.digitCount(index + 1)) { return .words(numbers.cardinal(writing.bytes(index + 1))) }
        guard writing[index + 1].kind == .letters, writing[index + 1].isASCII else { return nil }
        if writing[index + 1].range.count == 1 { return .letters(writing.bytes(index + 1)) }
        guard let numeral = RomanNumeral.read(writing, index + 1), numeral.isSmall else { return nil }
        return .words(numbers.cardinal(numeral.value))
    }
}
