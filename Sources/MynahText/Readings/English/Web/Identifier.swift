extension ReadingKind {
    static let identifier = ReadingKind("identifier")
}

extension Reading {
    /// `snake_case`: words that are parted where their writer could not use a space.
    static let identifier = Reading(.identifier, on: [.compound]) { writing, index in
        guard writing.isSymbol(index + 1, "_"), writing.isBoundary(index - 1) || index == 0 else { return nil }
        var end = index
        while isPart(writing, end) { end += 1 }
        while end > index, writing.isSymbol(end - 1, "_") { end -= 1 }
        return end > index + 2 ? Said(parts: (index..<end).flatMap { Identifier.parts(writing, $0) }, end: end) : nil
    }

    private static func isPart(_ writing: Writing, _ index: Int) -> Bool {
        writing[index].kind == .letters || writing[index].kind == .digits || writing.isSymbol(index, "_")
    }
}

/// The names that programmers give.
enum Identifier {
    /// What is said of one token.
    static func parts(_ writing: Writing, _ index: Int) -> [Said.Part] {
        switch writing[index].kind {
        case .letters: AddressWords.letters(writing, index)
        case .digits: number(writing, index)
        default: []
        }
    }

    /// Digits in a name: a year, a small number, or one by one.
    static func number(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let digits = writing.bytes(index)
        let numbers = EnglishNumbers(saysAnd: false)
        if let year = writing.value(index), (1900..<2100).contains(year) { return numbers.year(year).map { .word($0) } }
        let isPlain = digits.count < 4 && digits.first != UInt8(ascii: "0")
        return (isPlain ? numbers.cardinal(digits) : numbers.digits(digits)).map { .word($0) }
    }
}
