extension Reading {
    /// `&c.`, and `&` between words: `salt & pepper`, `AT&T`.
    static let ampersand = Reading(.abbreviation, on: [.symbols("&")]) { writing, index in
        if writing.isWord(index + 1, "c"), writing.isSymbol(index + 2, ".") {
            return Said(["etcetera"], end: writing.ownsStop(at: index + 2) ? index + 3 : index + 2)
        }
        let (before, after) = (writing[index - 1].kind, writing[index + 1].kind)
        guard before != .edge, after != .edge, before != .symbol || after != .symbol else { return nil }
        return Said(["and"], end: index + 1)
    }
}
