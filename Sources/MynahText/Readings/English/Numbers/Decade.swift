extension ReadingKind {
    static let decade = ReadingKind("decade")
}

extension Reading {
    /// Ten years together, and rough numbers: `1980s`, `'90s`, `the 30s`, `100s of`.
    static let decade = Reading(.decade, on: [.digits, .symbols("'\u{2019}\u{2018}")]) { writing, index in
        let hasMark = writing.symbol(index).map { $0.isApostrophe || $0 == "\u{2018}" } ?? false
        let start = hasMark ? index + 1 : index
        guard hasMark == false || writing.isSpaced(index) || writing.isRangeDash(index - 1),
            let value = writing.value(start), let end = Decade.endOfPlural(writing, start + 1)
        else { return nil }
        guard let words = Decade.words(value, writing, start, hasMark: hasMark, end: end) else { return nil }
        return Said(words.dropLast() + words.suffix(1).map { Decade.plural($0) }, end: end)
    }
}

/// Reads numbers in the plural.
private enum Decade {
    /// The token behind `s` or `'s`.
    static func endOfPlural(_ writing: Writing, _ index: Int) -> Int? {
        if writing.isWord(index, "s"), writing[index].shape == .lower { return index + 1 }
        return writing.endOfPossessive(index)
    }

    /// Whether it is one of the aircraft that come in numbers: `747s`.
    private static func isAircraft(_ value: Int) -> Bool { (707...797).contains(value) && value % 10 == 7 }

    /// The number in the singular; `nil` where it is none that has a plural.
    static func words(_ value: Int, _ writing: Writing, _ start: Int, hasMark: Bool, end: Int) -> [String]? {
        let numbers = EnglishNumbers(saysAnd: false)
        switch writing.digitCount(start) {
        case 4 where (1100...2990).contains(value) && value % 10 == 0: return numbers.year(value)
        case 2 where value == 0 && (hasMark || isNamed(writing, start)): return ["two", "thousand"]
        case 2 where value % 10 == 0 && value >= 10:
            return hasMark || isDecade(writing, start, value, end) ? numbers.cardinal(value) : nil
        case 2 where value > 10 && isOfAge(writing, start): return numbers.cardinal(value)
        case 3 where isAircraft(value) && !hasMark: return numbers.label(writing.bytes(start))
        case 3 where value % 100 == 0 && isNamed(writing, start) && writing.wordAfter(end) != "of":
            return numbers.cardinal(value)
        case 3, 4, 7:
            guard [100, 1000, 1_000_000].contains(value), writing.wordAfter(end) == "of" else { return nil }
            return Array(numbers.cardinal(value).dropFirst())
        default: return nil
        }
    }

    /// Whether people of an age are meant: `over-65s`, `the under-21s`.
    private static func isOfAge(_ writing: Writing, _ start: Int) -> Bool {
        writing.isRangeDash(start - 1) && (writing.isWord(start - 2, "over") || writing.isWord(start - 2, "under"))
    }

    /// Whether the word before says which years are meant: `the 00s`.
    private static func isNamed(_ writing: Writing, _ start: Int) -> Bool {
        wordsBefore.contains(writing.wordBefore(start))
    }

    /// Whether two digits and an `s` are years rather than seconds.
    private static func isDecade(_ writing: Writing, _ start: Int, _ value: Int, _ end: Int) -> Bool {
        guard value >= 20 else { return false }
        let isHyphened = writing.isRangeDash(start - 1) && writing[start - 2].kind == .letters
        let before = isHyphened ? writing.lower(start - 2) : writing.wordBefore(start)
        return wordsBefore.contains(before) || wordsAfter.contains(writing.wordAfter(end)) || value >= 70
            || writing.symbol(start + 1).map { $0.isApostrophe } ?? false
    }

    private static let wordsBefore: WordSet = """
        the his her their my our your its early mid late low lower high upper middle those swinging roaring
        """
    private static let wordsAfter: WordSet = "music rock era style hits fashion kid kids pop disco icon and"

    /// The plural of a number's last word.
    static func plural(_ word: String) -> String {
        if word.utf8.last == UInt8(ascii: "y") { return word.dropLast() + "ies" }
        return word == "six" ? "sixes" : word + "s"
    }
}
