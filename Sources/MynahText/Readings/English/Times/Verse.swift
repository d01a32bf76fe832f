extension ReadingKind {
    static let verse = ReadingKind("verse")
}

extension Reading {
    /// Chapter and verse behind a book of the Bible: `John 3:16`, `Psalm 119:105`, `Genesis 1:1–3`.
    static let verse = Reading(.verse, on: [.digits]) { writing, index in
        guard let end = Verse.end(writing, index), Verse.isMeant(writing, index) else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let words = numbers.cardinal(writing.bytes(index)) + numbers.cardinal(writing.bytes(index + 2))
        guard let dash = writing.dash(at: end), writing[dash].kind == .digits, writing.isBoundary(dash + 1) else {
            return Said(words, end: end)
        }
        return Said(words + ["to"] + numbers.cardinal(writing.bytes(dash)), end: dash + 1)
    }
}

/// Chapters and verses.
enum Verse {
    /// The token behind the pair at a token.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        guard writing.isSymbol(index + 1, ":"), writing[index + 2].kind == .digits, writing.opensFigures(index),
            writing.isBoundary(index + 3), !writing.continuesNumber(at: index + 3),
            !(writing.isSymbol(index + 3, ":") && writing[index + 4].kind == .digits)
        else { return nil }
        return index + 3
    }

    static func isMeant(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index - 1].kind == .space, writing[index - 2].shape == .capitalized || stops(writing, index)
        else {
            return false
        }
        return books.contains(stops(writing, index) ? writing.lower(index - 3) : writing.lower(index - 2))
    }

    private static func stops(_ writing: Writing, _ index: Int) -> Bool { writing.isSymbol(index - 2, ".") }

    private static let books: Set<String> = [
        "genesis", "exodus", "leviticus", "numbers", "deuteronomy", "joshua", "judges", "ruth", "samuel", "kings",
        "chronicles", "ezra", "nehemiah", "esther", "job", "psalm", "psalms", "proverbs", "ecclesiastes", "isaiah",
        "jeremiah", "lamentations", "ezekiel", "daniel", "hosea", "joel", "amos", "obadiah", "jonah", "micah", "nahum",
        "habakkuk", "zephaniah", "haggai", "zechariah", "malachi", "matthew", "mark", "luke", "john", "acts", "romans",
        "corinthians", "galatians", "ephesians", "philippians", "colossians", "thessalonians", "timothy", "titus",
        "philemon", "hebrews", "james", "peter", "jude", "revelation", "gen", "ex", "exod", "lev", "deut", "ps", "prov",
        "eccl", "isa", "jer", "ezek", "dan", "matt", "mt", "mk", "lk", "jn", "rom", "cor", "gal", "eph", "phil", "col",
        "thess", "tim", "heb", "jas", "pet", "rev", "surah", "quran",
    ]
}
