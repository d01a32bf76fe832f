extension Reading {
    /// Languages of programs, notes and keys: `C#`, `F#m`.
    static let sharp = Reading(.sign, on: [.words("a b c d e f g j")]) { writing, index in
        guard writing.isSymbol(index + 1, "#"), writing[index].shape == .single, writing.isBoundary(index - 1) else {
            return nil
        }
        let letter = Said.Part.letter(writing.text(index))
        if writing.isWord(index + 2, "m") {
            return Said(parts: [letter, .word("sharp"), .word("minor")], end: index + 3)
        }
        return writing.isBoundary(index + 2) ? Said(parts: [letter, .word("sharp")], end: index + 2) : nil
    }
}
