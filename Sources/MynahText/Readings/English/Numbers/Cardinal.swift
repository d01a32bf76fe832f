extension ReadingKind {
    static let cardinal = ReadingKind("cardinal")
}

extension Reading {
    /// Whole numbers that are nothing else: `42`, `-5`, `1,234`; `007` digit by digit.
    static let cardinal = Reading(.cardinal, on: [.digits, .symbols("+-\u{B1}\u{2212}\u{2013}")]) { writing, index in
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if let numeral = Numeral.read(writing, index, signed: true), numeral.fraction == nil {
            let words = numbers.words(numeral, in: writing)
            guard let end = writing.endOfPossessive(numeral.end), let last = words.last else {
                return Said(words, end: numeral.end)
            }
            return Said(words.dropLast() + ["\(last)'s"], end: end)
        }
        guard writing[index].kind == .digits else { return nil }
        return Said(numbers.cardinal(writing.bytes(index)), end: index + 1)
    }
}
