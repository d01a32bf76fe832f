extension Reading {
    /// Numbers of houses, rooms, roads and flights, said as people say them, and ZIP codes: `1600 Pennsylvania Avenue`, `221B Baker Street`, `Room 101`, `MA 02129`.
    static let addressNumber = Reading(.address, on: [.digits]) { writing, index in
        guard writing.digitCount(index) <= 5, writing.opensFigures(index) else { return nil }
        return ZipCode.read(writing, index) ?? HouseNumber.beforeStreet(writing, index)
            ?? HouseNumber.behindPlace(writing, index)
    }
}

/// Numbers of places.
enum HouseNumber {
    /// The number of a house before the name of its street.
    static func beforeStreet(_ writing: Writing, _ index: Int) -> Said? {
        let (parts, end) = labelled(writing, index)
        guard writing.namesStreet(at: end), !isYear(writing, index) else { return nil }
        return Said(parts: parts, end: end)
    }

    /// The number behind a word for a place: `Route 66`, `Apt. 4B`, `P.O. Box 123`.
    static func behindPlace(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.digitCount(index) <= 4, numbered.contains(wordBefore(writing, index)) else { return nil }
        let (parts, end) = labelled(writing, index)
        guard writing.isBoundary(end), !writing.continuesNumber(at: end), Fraction.read(writing, index) == nil else {
            return nil
        }
        return Said(parts: parts, end: end)
    }

    /// The number at a token, with the letter that may stand right behind it.
    private static func labelled(_ writing: Writing, _ index: Int) -> (parts: [Said.Part], end: Int) {
        let parts: [Said.Part] = .words(EnglishNumbers(saysAnd: false).label(writing.bytes(index)))
        guard writing[index + 1].kind == .letters, writing[index + 1].shape == .single else {
            return (parts, index + 1)
        }
        return (parts + .letters(writing.bytes(index + 1)), index + 2)
    }

    /// Words whose numbers name and do not count.
    static let numbered: Set<String> = [
        "room", "rm", "route", "rte", "highway", "hwy", "interstate", "flight", "suite", "ste", "apartment", "apt",
        "box", "bus", "gate", "unit", "flat", "studio", "bldg", "building", "locker", "cabin", "ward",
        "train", "platform", "extension", "ext", "warehouse", "booth", "hangar",
    ]

    /// The word before a number, over white space, a hyphen and the full stop of an abbreviation.
    static func wordBefore(_ writing: Writing, _ index: Int) -> String {
        var before = index - 1
        if writing[before].kind == .space || writing.isSymbol(before, "-") || writing.isSymbol(before, "#") {
            before -= 1
        }
        if writing[before].kind == .space { before -= 1 }
        if writing.isSymbol(before, ".") { before -= 1 }
        return writing[before].kind == .letters ? writing.lower(before) : ""
    }

    /// Whether four digits are a year: `In 1999 Wall Street …`.
    static func isYear(_ writing: Writing, _ index: Int) -> Bool {
        guard writing.digitCount(index) == 4, writing[index + 1].kind == .space else { return false }
        switch writing.wordBefore(index) {
        case "in", "since", "by", "until", "before", "after", "during", "from", "of", "the": return true
        default: return Month.read(writing, index - 2) != nil
        }
    }
}
