extension Reading {
    /// Words cut short with a stroke: `w/`, `w/o`, `b/c`, `c/o`, `n/a`.
    static let slashedWord = Reading(.abbreviation, on: [.words("w b c n")]) { writing, index in
        guard writing.isSymbol(index + 1, "/"), writing.opensWord(index) else { return nil }
        let isSingle =
            writing[index + 2].kind == .letters && writing[index + 2].range.count == 1
            && writing.isBoundary(index + 3) && !writing.isSymbol(index + 3, "/")
        switch (writing.lower(index), isSingle ? writing.lower(index + 2) : "") {
        case ("w", "o"): return Said(["without"], end: index + 3)
        case ("b", "c"): return Said(["because"], end: index + 3)
        case ("c", "o"): return Said(["care", "of"], end: index + 3)
        case ("n", "a"): return Said(parts: .letters("NA".utf8), end: index + 3)
        case ("w", "") where writing[index].shape == .lower || writing[index + 2].kind == .space:
            return Said(["with"], end: index + 2)
        default: return nil
        }
    }
}
