extension Reading {
    /// The number that systems add to the name of a copied file, and the ending behind it: the `(1).docx` of `final(1).docx`.
    static let numberedCopy = Reading(.filePath, on: [.symbols("(")]) { writing, index in
        guard (1...3).contains(writing.digitCount(index + 1)), writing.isSymbol(index + 2, ")"),
            writing.isSymbol(index + 3, "."), writing[index + 4].kind == .letters
        else { return nil }
        let hasFigure = writing.digitCount(index + 5) == 1
        let ending = writing.lower(index + 4)
        guard FileExtension.isKnown(ending), writing.isBoundary(index + (hasFigure ? 6 : 5)) else { return nil }
        let number = EnglishNumbers(saysAnd: writing.isBritish).cardinal(writing.bytes(index + 1))
        let figure = hasFigure ? AddressWords.part(writing, index + 5) : []
        let parts = .words(number + ["dot"]) + FileExtension.parts(writing.text(index + 4)) + figure
        return Said(parts: parts, end: index + (hasFigure ? 6 : 5))
    }
}
