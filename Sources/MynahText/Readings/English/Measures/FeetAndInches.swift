extension ReadingKind {
    static let feetAndInches = ReadingKind("feet and inches")
}

extension Reading {
    /// Lengths with primes: `5'10"`, `6′2″`, `a 2" pipe`; a quotation that ends in a number stays one.
    static let feetAndInches = Reading(.feetAndInches, on: [.digits]) { writing, index in
        guard let length = Length.read(writing, index), LengthContext.isMeant(writing, length, from: index) else {
            return nil
        }
        let isSingular = LengthContext.isAttributive(writing, to: length.end)
        return Said(length.words(writing, isSingular: isSingular), end: length.end)
    }
}

/// Tells primes from quotation marks.
private enum LengthContext {
    /// How many tokens back an opening quotation mark is looked for.
    private static let reach = 64

    static func isMeant(_ writing: Writing, _ length: Length, from index: Int) -> Bool {
        if length.isWhole { return true }
        let mark = writing[length.end - 1].scalar
        if mark == "\u{2032}" || mark == "\u{2033}" { return true }
        if extents.contains(writing.wordAfter(length.end)) { return true }
        let before = writing.wordBefore(index)
        if before == "a" || before == "an" { return isAttributive(writing, to: length.end) }
        if mark == "'" || mark == "\u{2019}" { return !isQuotedOnce(writing, index, length.end) }
        guard mark == "\"" || mark == "\u{201D}", writing.isBoundary(length.end) else { return false }
        return !isQuoted(writing, index)
    }

    /// Whether what is so long is named behind the length: `a 6' fence`.
    static func isAttributive(_ writing: Writing, to end: Int) -> Bool {
        guard writing[end].kind == .space, writing[end + 1].kind == .letters, writing[end + 1].shape == .lower else {
            return false
        }
        let after = writing.wordAfter(end)
        return !functionWords.contains(after) && !extents.contains(after)
    }

    /// Whether the mark behind a number of feet may rather close a quotation, or own what follows: `'10'`, `the 2000s' 10' hits`.
    private static func isQuotedOnce(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        guard writing.isBoundary(end), (1...3).contains(writing.digitCount(index)) else { return true }
        return (max(0, index - reach)..<max(0, index)).contains { place in
            guard let sign = writing.symbol(place), writing.isSpaced(place) || place == index - 1 else { return false }
            return sign == "'" || sign == "\u{2018}" || sign == "\u{2019}"
        }
    }

    /// Whether a quotation is open before a token.
    private static func isQuoted(_ writing: Writing, _ index: Int) -> Bool {
        var isOpen = false
        for place in max(0, index - reach)..<max(0, index) {
            guard let sign = writing.symbol(place) else { continue }
            if sign == "\"" { isOpen = !isOpen && writing[place - 1].kind != .digits }
            if sign == "\u{201C}" { isOpen = true }
            if sign == "\u{201D}" { isOpen = false }
        }
        return isOpen
    }

    private static let extents: WordSet = "wide tall long high deep thick diameter across"
    private static let functionWords: WordSet = """
        and or by in of to is was are were x at for on with off from up down more less apart away above below between he she \
        it they we you i but so if when that than then
        """
}
