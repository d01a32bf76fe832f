extension ReadingKind {
    static let ordinal = ReadingKind("ordinal")
}

extension Reading {
    /// Places in an order: `1st`, `22nd`, `1,000th`, `5th-10th`.
    static let ordinal = Reading(.ordinal, on: [.digits]) { writing, index in
        guard let (words, end) = OrdinalNumber.read(writing, index) else {
            return OrdinalNumber.members(writing, index)
        }
        guard writing.isRangeDash(end), let (second, last) = OrdinalNumber.read(writing, end + 1) else {
            return Said(words, end: end)
        }
        return Said(words + ["to"] + second, end: last)
    }
}

/// Reads numbers with an ordinal's ending.
enum OrdinalNumber {
    /// The words of the ordinal at a token.
    static func read(_ writing: Writing, _ index: Int) -> ([String], end: Int)? {
        guard let numeral = Numeral.read(writing, index), numeral.fraction == nil,
            let isPossessive = isPossessive(writing, numeral)
        else { return nil }
        let words = EnglishNumbers(saysAnd: writing.isBritish).ordinal(numeral.digits(writing))
        guard isPossessive, let last = words.last else { return (words, numeral.end + 1) }
        return (words.dropLast() + ["\(last)'s"], numeral.end + 1)
    }

    /// People who are called after a number: `49ers`.
    static func members(_ writing: Writing, _ index: Int) -> Said? {
        guard (1...2).contains(writing.digitCount(index)),
            writing.isWord(index + 1, "ers") || writing.isWord(index + 1, "er"),
            let words = writing.value(index).map({ EnglishNumbers(saysAnd: false).cardinal($0) }), let last = words.last
        else { return nil }
        let ending =
            last.utf8.last == UInt8(ascii: "e") ? writing.lower(index + 1).dropFirst() : writing.lower(index + 1)[...]
        return Said(words.dropLast() + [last + ending], end: index + 2)
    }

    /// Whether the ending of an ordinal is followed by that of a possessive; `nil` where there is none that fits the number.
    private static func isPossessive(_ writing: Writing, _ numeral: Numeral) -> Bool? {
        let index = numeral.end
        guard writing[index].kind == .letters, writing[index].range.count <= 6 else { return nil }
        let digits = numeral.digits(writing)
        let isTeen = digits.dropLast().last == UInt8(ascii: "1")
        var text = writing.lower(index)
        let isPossessive = text.hasSuffix("'s")
        if isPossessive { text = String(text.dropLast(2)) }
        let isRight =
            switch text {
            case "th": true
            case "st": !isTeen && digits.last == UInt8(ascii: "1")
            case "nd": !isTeen && digits.last == UInt8(ascii: "2")
            case "rd": !isTeen && digits.last == UInt8(ascii: "3")
            default: false
            }
        return isRight ? isPossessive : nil
    }
}
