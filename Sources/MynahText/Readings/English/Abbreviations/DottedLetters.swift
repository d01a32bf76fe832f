extension Reading {
    /// Letters with a stop behind each: `e.g.`, `U.S.A.`, `Ph.D.`, `J.R.R. Tolkien`, `Samuel L. Jackson`.
    static let dottedLetters = Reading(.abbreviation, on: [.compound, .capitals]) { writing, index in
        guard writing.isSymbol(index + 1, "."), writing[index].range.count <= 3, writing[index].isASCII,
            writing.opensWord(index)
        else { return nil }
        return DottedLetters.read(writing, index)
    }
}

/// Letters that stops make into one word.
enum DottedLetters {
    static let phrases = ["eg": ["for", "example"], "ie": ["that", "is"]]

    static func read(_ writing: Writing, _ index: Int) -> Said? {
        let (count, end) = pieces(writing, index)
        if count == 1 { return initial(writing, index) }
        guard writing.isBoundary(end), !writing.isSymbol(end, "@"), !writing.isSymbol(end, "/") else { return nil }
        let key = (0..<count).map { writing.lower(index + $0 * 2) }.joined()
        let spokenEnd = writing.isSymbol(end - 1, ".") && !writing.ownsStop(at: end - 1) ? end - 1 : end
        if let words = phrases[key] { return Said(words, end: spokenEnd) }
        guard isSpelled(writing, index, count, key) else { return nil }
        return Said(parts: letters(writing, index, count), end: spokenEnd)
    }

    /// How many short pieces stand with a stop between each two, and the token behind them.
    private static func pieces(_ writing: Writing, _ index: Int) -> (count: Int, end: Int) {
        var end = index
        while end - index < 32, writing[end].kind == .letters, writing[end].range.count <= 5 {
            end += 1
            guard writing.isSymbol(end, "."), !writing.isSymbol(end + 1, ".") else { break }
            end += 1
        }
        return ((end - index + 1) / 2, end)
    }

    private static func letters(_ writing: Writing, _ index: Int, _ count: Int) -> [Said.Part] {
        var parts: [Said.Part] = []
        for token in stride(from: index, to: index + count * 2, by: 2) {
            let hasEnding = token > index && isEnded(writing, token)
            let isBare = hasEnding && writing[token].shape == .lower
            if !isBare { parts += .letters(hasEnding ? writing.bytes(token).prefix(1) : writing.bytes(token)) }
            if hasEnding { parts.addEnding() }
        }
        return parts
    }

    /// Whether the pieces are letters, all capital or of a known word, or a degree.
    private static func isSpelled(_ writing: Writing, _ index: Int, _ count: Int, _ key: String) -> Bool {
        if degrees.contains(key) || lowered.contains(key) { return true }
        return (0..<count).allSatisfy { place in
            let token = index + place * 2
            if count > 2, writing[token].range.count == 1 { return true }
            return writing[token].shape == .single || (place > 0 && place == count - 1 && isEnded(writing, token))
        }
    }

    /// Whether the last piece has the ending of a plural or a possessive: `M.Ds`, `U.F.O.s`.
    private static func isEnded(_ writing: Writing, _ index: Int) -> Bool {
        if writing[index].shape == .lower { return writing.text(index) == "s" }
        guard writing[index].shape == .capitalized else { return false }
        let ending = writing.lower(index).utf8.dropFirst()
        return ending.elementsEqual("s".utf8) || ending.elementsEqual("'s".utf8)
    }

    /// An initial before a name, which is a letter and no article: `A. Smith`.
    private static func initial(_ writing: Writing, _ index: Int) -> Said? {
        guard writing[index].shape == .single, writing.ownsStop(at: index + 1), writing[index + 2].kind == .space,
            writing.precedesName(index + 2), !DottedLetters.lettered.contains(writing.wordBefore(index))
        else { return nil }
        return Said(parts: .letters(writing.bytes(index)), end: index + 2)
    }

    /// Words that letters are given to, so that a stop behind the letter ends the sentence: `Plan B.`
    static let lettered: Set<String> = [
        "plan", "vitamin", "grade", "type", "hepatitis", "section", "appendix", "exhibit", "option", "group", "team",
        "class", "part", "point", "figure", "letter", "form", "chapter", "schedule", "category", "series", "room",
        "block", "gate", "terminal", "table", "column", "step", "tier", "zone", "an", "a", "the",
    ]
    private static let degrees: Set<String> = [
        "phd", "edd", "bsc", "msc", "dphil", "llb", "llm", "psyd", "dsc", "mphil", "meng", "beng", "pharmd", "bcom",
        "lld", "mdiv", "bed", "med", "litt", "bmus",
    ]
    private static let lowered: Set<String> = [
        "am", "pm", "aka", "asap", "rsvp", "qed", "nb", "ps", "qv", "ad", "bc", "bce", "ce", "mpg", "mph", "rpm", "tbd",
        "tba", "fyi", "diy",
    ]
}

extension [Said.Part] {
    /// Gives the last word or letter the ending of a plural or possessive; letters have an apostrophe in both. Whether there was one.
    @discardableResult
    mutating func addEnding(_ ending: String = "'s") -> Bool {
        switch last {
        case .letter(let letter): self[count - 1] = .letter(letter + "'s")
        case .word(let word) where ending == "s" && word.hasSuffix("y"):
            self[count - 1] = .word(word.dropLast() + "ies")
        case .word(let word) where ending == "s" && word.hasSuffix("x"): self[count - 1] = .word(word + "es")
        case .word(let word): self[count - 1] = .word(word + ending)
        default: return false
        }
        return true
    }
}
