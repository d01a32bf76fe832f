extension ReadingKind {
    static let falseStart = ReadingKind("false start")
}

extension Reading {
    /// The beginning of a word that its speaker begins again: `w-what`, `St-stop`, `th- the`.
    static let falseStart = Reading(.falseStart, on: [.words(FalseStart.triggers)]) { writing, index in
        guard FalseStart.isMeant(writing, index) else { return nil }
        var hints = WordHints()
        hints.pronunciation = Pronunciation(FalseStart.sounds(writing.lower(index)), alphabet: .ipa)
        let word = Said.Part.other(writing.text(index), kind: .falseStart, hints: hints)
        return Said(parts: [word], end: writing[index + 2].kind == .space ? index + 1 : index + 2)
    }
}

/// Tells stammers from words such as `t-test`.
private enum FalseStart {
    private static let mostLetters = 4

    /// Whether the letters at a token, which have no vowel, begin the word behind a hyphen.
    static func isMeant(_ writing: Writing, _ index: Int) -> Bool {
        let letters = writing[index]
        guard letters.kind == .letters, letters.isASCII, letters.range.count <= mostLetters, letters.shape != .upper,
            writing.isSymbol(index + 1, "-"), writing.isBoundary(index - 1)
        else { return false }
        let next = wholeWord(writing, behind: index)
        let word = writing[next]
        guard word.kind == .letters, word.isASCII, word.range.count > letters.range.count,
            letters.shape == .lower || word.shape == .lower || word.shape == .capitalized,
            !compounds.contains(writing.lower(next))
        else { return false }
        return zip(writing.bytes(index), writing.bytes(next)).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }

    /// The word behind a hyphen, and behind the same letters again: `w-w-what`.
    private static func wholeWord(_ writing: Writing, behind index: Int) -> Int {
        var next = writing.skippingSpace(index + 2)
        let limit = index + 12
        while next < limit, writing[next].range.count == writing[index].range.count, writing.isSymbol(next + 1, "-") {
            next = writing.skippingSpace(next + 2)
        }
        return next
    }

    /// The consonants that words begin with.
    static let triggers = """
        b c d f g h j k l m n p q r s t v w y z bl br ch ck cl cr dr fl fr gl gn gr kl kn kr ph pl pr qu rh sc sh sk sl sm sn \
        sp st sw th tr tw wh wr spr spl str thr
        """

    /// The sounds of consonants that a word begins with, and the breath behind them.
    static func sounds(_ letters: String) -> String {
        let sounds =
            switch letters {
            case "c", "ck", "k": "k"
            case "g": "\u{261}"
            case "j": "d\u{292}"
            case "y": "j"
            case "wh": "w"
            case "wr", "rh", "r": "\u{279}"
            case "kn", "gn": "n"
            case "ph": "f"
            case "th": "\u{F0}"
            case "sh": "\u{283}"
            case "ch": "t\u{283}"
            case "qu", "q": "kw"
            case "sk", "sc": "sk"
            case "cl", "kl": "kl"
            case "cr", "kr": "k\u{279}"
            case "gl": "\u{261}l"
            case "gr": "\u{261}\u{279}"
            case "thr": "\u{3B8}\u{279}"
            case "br", "dr", "fr", "pr", "tr", "str", "spr": String(letters.dropLast()) + "\u{279}"
            default: letters
            }
        return sounds + "\u{259}"
    }

    private static let compounds: WordSet = """
        test tests ball day days shaped curve curves class clamp clamps dimer series bend bends value values statistic score \
        scores pop pops lister list lists section sections bar bars zone string strings beam beams ray rays box boxes
        """
}
