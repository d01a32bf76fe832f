/// Numbers, places in an order, and fractions.
enum SayAsNumbers {
    /// `12345`, `-5`, `1,234.5`.
    static func cardinal(_ stretch: Stretch) -> [Said.Part]? {
        guard let numeral = Numeral.read(stretch.writing, 0, signed: true), numeral.end == stretch.count else {
            return nil
        }
        let sign = numeral.sign.map { $0.rawValue.split(separator: " ").map { String($0) } } ?? []
        var words = numeral.whole.isEmpty ? [] : stretch.numbers.cardinal(digits(numeral.whole, of: stretch))
        if let fraction = numeral.fraction {
            words += ["point"] + stretch.numbers.digits(stretch.writing.bytes(fraction))
        }
        return .saying(sign + words)
    }

    /// `1`, `1st`, `1,000th`.
    static func ordinal(_ stretch: Stretch) -> [Said.Part]? {
        guard let numeral = Numeral.read(stretch.writing, 0), numeral.fraction == nil else { return nil }
        let suffixes: [StaticString] = ["st", "nd", "rd", "th"]
        let hasSuffix = suffixes.contains { stretch.writing.isWord(numeral.end, $0) }
        guard numeral.end + (hasSuffix ? 1 : 0) == stretch.count else { return nil }
        return .saying(stretch.numbers.ordinal(digits(numeral.whole, of: stretch)))
    }

    /// `1/2`, `3 1/2`, `3+1/20`.
    static func fraction(_ stretch: Stretch) -> [Said.Part]? {
        let writing = stretch.writing
        var start = 0
        var words: [String] = []
        if stretch.count > 3 {
            guard writing[0].kind == .digits else { return nil }
            start = writing.skippingSpace(1)
            if writing.isSymbol(start, "+") { start = writing.skippingSpace(start + 1) }
            guard start > 1 else { return nil }
            words = stretch.numbers.cardinal(writing.bytes(0)) + ["and"]
        }
        guard start + 3 == stretch.count, writing[start].kind == .digits, writing[start + 2].kind == .digits,
            writing.isSymbol(start + 1, "/") || writing.isSymbol(start + 1, "\u{2044}")
        else { return nil }
        return .saying(words + share(writing.bytes(start), of: writing.bytes(start + 2), stretch.numbers))
    }

    private static func share(
        _ over: ArraySlice<UInt8>,
        of under: ArraySlice<UInt8>,
        _ numbers: EnglishNumbers
    ) -> [String] {
        let isOne = over.elementsEqual([UInt8(ascii: "1")])
        let whole = numbers.cardinal(over)
        switch String(decoding: under, as: UTF8.self) {
        case "0", "1": return whole + ["over"] + numbers.cardinal(under)
        case "2": return whole + [isOne ? "half" : "halves"]
        case "4": return whole + [isOne ? "quarter" : "quarters"]
        default:
            var name = numbers.ordinal(under)
            if !isOne { name.append(name.removeLast() + "s") }
            return whole + name
        }
    }

    private static func digits(_ tokens: Range<Int>, of stretch: Stretch) -> [UInt8] {
        tokens.flatMap { stretch.writing[$0].kind == .digits ? stretch.writing.bytes($0) : [] }
    }
}

extension [Said.Part] {
    /// Words one after another.
    static func saying(_ words: [String]) -> [Said.Part] { words.map { .word($0) } }
}
