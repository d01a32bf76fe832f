extension ReadingKind {
    static let designation = ReadingKind("designation")
}

extension Reading {
    /// Names of letters and figures that begin with letters: `MP3`, `F-16`, `COVID-19`, `GPT-4o`, `B2B`, `R2-D2`, `iOS17`.
    static let designation = Reading(.designation, on: [.compound]) { writing, index in
        guard writing.opensWord(index), let name = Designation.read(writing, index), name.hasFigures else { return nil }
        return name.said(writing)
    }

    /// Names of figures and letters that begin with figures: `3D`, `4K`, `1080p`, `401k`, `2FA`, `0xFF`.
    static let figureDesignation = Reading(.designation, on: [.digits]) { writing, index in
        guard writing.opensFigures(index), writing[index + 1].kind == .letters else { return nil }
        if let end = writing.endOfHexadecimal(index) { return Said(parts: writing.signs(index..<end), end: end) }
        guard let name = Designation.read(writing, index), name.isFigureName(writing) else { return nil }
        return name.said(writing)
    }
}

/// Letters and figures joined into a name.
struct Designation {
    /// All its tokens: letters, digits, and hyphens between them.
    let tokens: Range<Int>
    /// How many runs of letters or digits it has.
    private let runs: Int
    /// Whether any of them is digits.
    let hasFigures: Bool
    /// The digits behind a point, as in `GPT-3.5`.
    private let fraction: Int?

    private static let longest = 48

    static func read(_ writing: Writing, _ index: Int) -> Designation? {
        var (end, runs, figures) = (index, 0, 0)
        var last = Token.Kind.symbol
        while end - index < longest {
            let kind = writing[end].kind
            if kind == .letters || kind == .digits {
                runs += 1
                figures += kind == .digits ? 1 : 0
                end += 1
            } else if writing.isSymbol(end, "-"), last != .symbol, runs > 3 || joins(writing, end, last) {
                end += 1
            } else {
                break
            }
            last = kind
        }
        guard runs > 1, last != .symbol, writing.isBoundary(end), writing[end - 1].isASCII else { return nil }
        let hasPoint = last == .digits && writing.isSymbol(end, ".") && writing[end + 1].kind == .digits
        if hasPoint { end += 2 }
        guard !hasPoint || writing.closesFigures(at: end) else { return nil }
        return Designation(tokens: index..<end, runs: runs, hasFigures: figures > 0, fraction: hasPoint ? end - 1 : nil)
    }

    /// Whether a hyphen joins: letters to digits, or anything to what has digits right behind letters.
    private static func joins(_ writing: Writing, _ hyphen: Int, _ last: Token.Kind) -> Bool {
        switch writing[hyphen + 1].kind {
        case .digits: last == .letters ? !isPlainWord(writing, hyphen - 1) : writing[hyphen + 2].kind == .letters
        case .letters:
            writing[hyphen + 2].kind == .digits
                && (writing[hyphen + 1].shape != .lower || writing[hyphen + 1].range.count < 3)
        default: false
        }
    }

    /// Whether a token is a word of the language rather than the letters of a name: `mid-1990s`, `top-10`.
    private static func isPlainWord(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].shape == .lower, writing[index].range.count > 2 else { return false }
        return writing.bytes(index).contains { $0.isVowel }
    }

    /// Whether a name that begins with figures is one, and no amount with a unit.
    func isFigureName(_ writing: Writing) -> Bool {
        let (first, letters) = (tokens.lowerBound, tokens.lowerBound + 1)
        let isUpper = writing[letters].shape == .single || writing[letters].shape == .upper
        if runs > 2 { return isUpper || runs > 3 }
        guard tokens.count == 2, writing[letters].isASCII else { return false }
        let value = writing.value(first)
        switch writing.lower(letters) {
        case "p", "i": return [240, 360, 480, 576, 720, 1080, 1440, 2160].contains(value)
        case "k": return [4, 8, 401, 403].contains(value) || isRace(writing)
        case "b": return [401, 403].contains(value)
        case "m", "t", "bn", "mn": return false
        case "a": return true
        default: return isUpper && writing[letters].range.count <= 4
        }
    }

    /// Whether so many kilometres are run: `a 5K run`.
    private func isRace(_ writing: Writing) -> Bool {
        let end = tokens.upperBound
        if ["run", "race", "runs", "races", "walk", "runner"].contains(writing.wordAfter(end)) { return true }
        guard [5, 10, 15].contains(writing.value(tokens.lowerBound)) else { return false }
        guard writing[end].kind != .space || Self.linkingWords.contains(writing.wordAfter(end)) else { return false }
        return Self.runners.contains(writing.wordBefore(tokens.lowerBound))
    }

    private static let runners: Set<String> = [
        "a", "the", "my", "his", "her", "our", "first", "weekly", "annual", "charity", "final", "second",
        "third", "last", "next", "full", "half", "virtual", "local",
        "ran", "run", "running", "walked", "jogged",
    ]
    private static let linkingWords: Set<String> = [
        "on", "in", "at", "for", "with", "and", "or", "to", "this", "last", "next", "is", "was", "yesterday", "today",
        "tomorrow", "every",
    ]

    /// What is said of it, with the ending of a possessive behind it: `COVID-19's`.
    func said(_ writing: Writing) -> Said {
        let end = tokens.upperBound
        var parts = parts(writing)
        guard writing.symbol(end)?.isApostrophe ?? false, writing.isWord(end + 1, "s"), writing.isBoundary(end + 2),
            parts.addEnding("'s")
        else { return Said(parts: parts, end: end) }
        return Said(parts: parts, end: end + 2)
    }

    /// What is said of it by itself.
    private func parts(_ writing: Writing) -> [Said.Part] {
        if isPartnership(writing) {
            return .letters(writing.bytes(tokens.lowerBound)) + [.word("to")]
                + .letters(writing.bytes(tokens.upperBound - 1))
        }
        if runs > 3 { return serialParts(writing) }
        var parts: [Said.Part] = []
        for index in tokens where index != fraction {
            switch writing[index].kind {
            case .digits: parts += figures(writing, index)
            case .letters where isPlural(writing, index) && parts.addEnding("s"): break
            case .letters: parts += letters(writing, index)
            default: break
            }
        }
        return parts
    }

    /// Sign by sign, with a rest at each hyphen between long runs.
    private func serialParts(_ writing: Writing) -> [Said.Part] {
        tokens.flatMap { index -> [Said.Part] in
            if writing[index].kind == .symbol { return tokens.count > 7 ? [.mark(",")] : [] }
            return writing.signs(index..<index + 1)
        }
    }

    private func figures(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if let fraction, index == fraction - 2 {
            return .words(numbers.cardinal(writing.bytes(index)) + ["point"] + numbers.digits(writing.bytes(fraction)))
        }
        let isPlain =
            writing.isSymbol(index - 1, "-") && writing[index - 2].shape != .upper
            && writing[index - 2].shape != .single
        return .words(isPlain ? numbers.cardinal(writing.bytes(index)) : numbers.label(writing.bytes(index)))
    }

    private func letters(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let bytes = writing.bytes(index)
        switch writing[index].shape {
        case .single: return .letters(bytes)
        case .upper: return Initialism.parts(bytes, isShouted: false)
        case .mixed:
            let parts = MixedCase.parts(writing, index)
            if !parts.isEmpty { return parts }
        case .lower, .capitalized:
            if index > tokens.lowerBound, bytes.count == 1 { return .letters(bytes) }
            if bytes.count < 5, !bytes.contains(where: { $0.isVowel }) { return .letters(bytes) }
            if bytes.count == 1 { return .letters(bytes) }
        }
        return [.other(writing.text(index).replacingCurlyApostrophes, kind: .word, hints: WordHints())]
    }

    /// Whether a last letter makes the figures before it many: `F-16s`.
    private func isPlural(_ writing: Writing, _ index: Int) -> Bool {
        index == tokens.upperBound - 1 && runs < 4 && writing[index - 1].kind == .digits && writing.text(index) == "s"
    }

    /// `B2B`: who sells to whom.
    private func isPartnership(_ writing: Writing) -> Bool {
        guard tokens.count == 3, writing.value(tokens.lowerBound + 1) == 2, writing[tokens.lowerBound].range.count == 1,
            writing[tokens.lowerBound + 2].range.count == 1
        else { return false }
        return Self.isPartnership(writing.text(tokens))
    }

    /// Whether letters around a 2 are two kinds of people, the 2 being said "to".
    static func isPartnership(_ text: String) -> Bool { partnerships.contains(text.uppercasedASCII) }

    private static let partnerships: Set<String> = [
        "B2B", "B2C", "C2C", "C2B", "B2G", "G2B", "D2C", "P2P", "M2M", "F2F", "G2P", "V2V", "E2E", "A2A", "S2S", "H2H",
        "P2B", "T2T", "B2E", "V2X", "V2G", "O2O", "M2C",
    ]
}

extension String {
    /// The text with the small letters of ASCII made capital.
    fileprivate var uppercasedASCII: String {
        String(decoding: utf8.map { $0.asciiUppercased }, as: UTF8.self)
    }
}
