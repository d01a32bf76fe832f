extension ReadingKind {
    static let magnitude = ReadingKind("magnitude")
}

extension Reading {
    /// Thousands and millions by a letter behind the number: `10k users`, `2.5M`, `4K video`.
    static let magnitude = Reading(.magnitude, on: [.digits]) { writing, index in
        guard let quantity = Quantity.read(writing, index), quantity.numeral?.sign == nil,
            writing[quantity.end].kind == .letters
        else { return nil }
        if let said = Magnitude.screen(writing, quantity) { return said }
        guard let magnitude = Magnitude.attached(writing, quantity.end), writing.isBoundary(quantity.end + 1),
            magnitude.isMeant(writing, behind: quantity)
        else { return nil }
        return Said(quantity.words(writing) + [magnitude.word], end: quantity.end + 1)
    }
}

/// A power of a thousand, as it is written behind numbers.
struct Magnitude {
    /// How it is said.
    let word: String
    /// The token behind it.
    let end: Int

    /// The one at a token, right behind a number.
    static func attached(_ writing: Writing, _ index: Int) -> Magnitude? {
        let word: String
        switch writing.text(index) {
        case "K", "k": word = "thousand"
        case "M", "m", "mn", "mln", "MM", "mil": word = "million"
        case "B", "b", "bn", "Bn", "BN": word = "billion"
        case "T", "tn", "trn": word = "trillion"
        default: return nil
        }
        return Magnitude(word: word, end: index + 1)
    }

    /// The one behind a sum of money, attached or a word of its own.
    static func ofMoney(_ writing: Writing, _ index: Int) -> Magnitude? {
        if let attached = attached(writing, index) { return writing.isBoundary(index + 1) ? attached : nil }
        guard writing[index].kind == .space || writing.isSymbol(index, "-"), writing[index + 1].kind == .letters else {
            return nil
        }
        let word = writing.lower(index + 1)
        switch word {
        case "hundred", "thousand", "million", "billion", "trillion", "quadrillion", "lakh", "crore": break
        case "mn", "mln": return Magnitude(word: "million", end: index + 2)
        case "bn": return Magnitude(word: "billion", end: index + 2)
        case "tn", "trn": return Magnitude(word: "trillion", end: index + 2)
        default: return nil
        }
        return Magnitude(word: word, end: index + 2)
    }

    /// Whether a letter behind a plain number is a magnitude, and not a part of a name or a unit.
    fileprivate func isMeant(_ writing: Writing, behind quantity: Quantity) -> Bool {
        let letter = writing.text(quantity.end)
        guard letter.utf8.count > 1 || ["k", "m"].contains(letter) || letter.utf8.allSatisfy({ $0 < 0x60 })
        else { return false }
        if letter.utf8.count > 1 { return letter != "mil" && letter != "MM" }
        if letter == "k" || letter == "K" || quantity.numeral?.fraction != nil { return true }
        return writing[end].kind == .space && writing[end + 1].shape == .lower
            && !Self.functionWords.contains(writing.wordAfter(end))
    }

    /// Sizes of screens and lengths of runs, whose letter is said as it is: `4K video`, `1080p`.
    fileprivate static func screen(_ writing: Writing, _ quantity: Quantity) -> Said? {
        guard let numeral = quantity.numeral, numeral.whole.count == 1, let value = numeral.value(writing),
            writing.isBoundary(quantity.end + 1)
        else { return nil }
        let letter = writing.text(quantity.end)
        let numbers = EnglishNumbers(saysAnd: false)
        if letter == "p" || letter == "i", [240, 360, 480, 576, 720, 1080, 1440, 2160, 4320].contains(value) {
            let words = numbers.year(value)
            return Said(parts: words.map { .word($0) } + [.letter(letter.uppercased())], end: quantity.end + 1)
        }
        let after = writing.wordAfter(quantity.end + 1)
        guard letter == "K" || letter == "k",
            runs.contains(after) || ([2, 4, 5, 8].contains(value) && screens.contains(after))
        else { return nil }
        return Said(parts: quantity.words(writing).map { .word($0) } + [.letter("K")], end: quantity.end + 1)
    }

    private static let runs: WordSet = "run runs race races walk marathon modem modems"
    private static let screens: WordSet = """
        tv tvs video videos resolution monitor monitors display displays hdr uhd ultra screen screens camera footage streaming \
        content at
        """
    private static let functionWords: WordSet = """
        is are was were and or in on at to of for from with by has had as but if then than that which who it he she they we
        """
}
