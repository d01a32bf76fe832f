extension ReadingKind {
    static let decimal = ReadingKind("decimal")
}

extension Reading {
    /// Numbers with a point, whose digits behind it are said one by one: `3.14`, `-0.5`, `.75`.
    static let decimal = Reading(.decimal, on: [.digits, .symbols(".+-\u{B1}\u{2212}\u{2013}")]) { writing, index in
        guard let numeral = Numeral.read(writing, index, signed: true), numeral.fraction != nil else { return nil }
        return Said(EnglishNumbers(saysAnd: writing.isBritish).words(numeral, in: writing), end: numeral.end)
    }
}
