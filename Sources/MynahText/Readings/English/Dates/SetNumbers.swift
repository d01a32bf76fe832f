extension ReadingKind {
    static let setNumbers = ReadingKind("set numbers")
}

extension Reading {
    /// Pairs of numbers that have become names: `24/7`, `9/11`, `50/50`, `20/20`.
    static let setNumbers = Reading(.setNumbers, on: [.digits]) { writing, index in
        guard writing.isSymbol(index + 1, "/"), writing[index + 2].kind == .digits, writing.opensFigures(index),
            let words = SetNumbers.words(writing, index), writing.isBoundary(words.end),
            !(writing.isSymbol(words.end, "/") && writing[words.end + 1].kind == .digits)
        else { return nil }
        return words
    }
}

/// Numbers that are said as a name.
enum SetNumbers {
    static func words(_ writing: Writing, _ index: Int) -> Said? {
        switch (writing.value(index), writing.value(index + 2)) {
        case (24, 7):
            let isLong = writing.isSymbol(index + 3, "/") && writing.value(index + 4) == 365
            let words = ["twenty-four", "seven"] + (isLong ? ["three", "sixty-five"] : [])
            return Said(words, end: index + (isLong ? 5 : 3))
        case (9, 11) where !writing.isBritish || writing.wordBefore(index) != "on":
            return Said(["nine", "eleven"], end: index + 3)
        case (50, 50): return Said(["fifty", "fifty"], end: index + 3)
        case (20, 20): return Said(["twenty", "twenty"], end: index + 3)
        default: return nil
        }
    }
}
