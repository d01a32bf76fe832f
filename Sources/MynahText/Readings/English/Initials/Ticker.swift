extension ReadingKind {
    static let ticker = ReadingKind("ticker")
}

extension Reading {
    /// Shares by the letters that stand for them on the exchange, behind a dollar sign alone: `$AAPL`, `$BRK.B`.
    static let ticker = Reading(.ticker, on: [.symbols("$")]) { writing, index in
        guard writing.isBoundary(index - 1), !writing.isSymbol(index - 1, "$"), let end = Ticker.end(writing, index + 1)
        else { return nil }
        var parts = [Said.Part].letters(Ticker.letters(writing, index + 1))
        if end > index + 2 { parts += .letters(writing.bytes(end - 1)) }
        guard Ticker.isPossessive(writing, index + 1) else { return Said(parts: parts, end: end) }
        parts.addEnding("'s")
        return Said(parts: parts, end: end)
    }
}

private enum Ticker {
    /// The token behind the letters, and behind the class of the share.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        let letters = letters(writing, index)
        guard (1...5).contains(letters.count) else { return nil }
        if isPossessive(writing, index), !writing.lower(index).hasSuffix("'s") { return nil }
        let isClass =
            (writing.isSymbol(index + 1, ".") || writing.isSymbol(index + 1, "-"))
            && writing[index + 2].shape == .single && writing[index + 2].isASCII && writing.isBoundary(index + 3)
        let end = isClass ? index + 3 : index + 1
        return writing.isBoundary(end) ? end : nil
    }

    /// The letters at a token, without the ending of a possessive.
    static func letters(_ writing: Writing, _ index: Int) -> ArraySlice<UInt8> {
        guard writing[index].kind == .letters else { return [] }
        return writing.bytes(index).prefix { $0.isCapital }
    }

    /// Whether `'s` ends the token.
    static func isPossessive(_ writing: Writing, _ index: Int) -> Bool {
        writing[index].range.count > letters(writing, index).count
    }
}
