extension Reading {
    /// Standards that are named by a letter and figures with a stop between: `H.264`, `X.509`, `G.711`.
    static let standard = Reading(.designation, on: [.compound]) { writing, index in
        guard writing[index].shape == .single, writing.opensWord(index), writing.isSymbol(index + 1, "."),
            (3...4).contains(writing.digitCount(index + 2)), writing.isBoundary(index + 3),
            writing.closesFigures(at: index + 3)
        else { return nil }
        let figures = EnglishNumbers(saysAnd: false).label(writing.bytes(index + 2))
        return Said(parts: .letters(writing.bytes(index)) + figures.map { .word($0) }, end: index + 3)
    }
}
