extension ReadingKind {
    static let abbreviation = ReadingKind("abbreviation")
}

extension Reading {
    /// Words cut short, with a stop or without: `Mr Smith`, `approx. 5`, `No. 7`, `Acme Inc.`, `etc.`
    static let abbreviation = Reading(.abbreviation, on: [.words(Abbreviation.triggers)]) { writing, index in
        guard writing.opensWord(index), writing[index].isASCII else { return nil }
        guard let found = Abbreviation.named(writing.lower(index)).first(where: { $0.fits(writing, index) }) else {
            return nil
        }
        return Said(found.words, end: writing.ownsStop(at: index + 1) ? index + 2 : index + 1)
    }
}

/// A word cut short in writing and said whole.
struct Abbreviation: Sendable {
    /// What shows that the word is cut short.
    enum Sign: Sendable {
        /// Nothing more is needed.
        case none
        /// Small letters.
        case small
        /// A full stop behind it.
        case stop
        /// A full stop behind it that does not end the sentence, and no number before it, which would make it a unit.
        case innerStop
        /// A name behind it; a full stop may stand between.
        case name
        /// A full stop and then a name.
        case stopAndName
        /// A number behind it, or a letter that counts; a full stop may stand between.
        case number
        /// A full stop and then a number.
        case stopAndNumber
        /// A number behind it, and a full stop between, or a capital letter in the middle of the sentence.
        case numberOrCapital
        /// A name before it.
        case afterName
        /// An ordinal before it, and a full stop.
        case afterOrdinal
    }

    /// The words that are said.
    let words: [String]
    /// What shows it.
    let sign: Sign

    /// Whether the word at a token is the abbreviation, and not another of the same letters.
    func fits(_ writing: Writing, _ index: Int) -> Bool {
        let hasStop = writing.isSymbol(index + 1, ".")
        let end = hasStop ? index + 2 : index + 1
        if hasStop, writing[end].kind == .letters { return false }
        if !hasStop, !writing.isBoundary(end) { return precedesNumber(writing, end) && sign == .number }
        let isName = writing[index].shape == .capitalized
        switch sign {
        case .none: return hasStop || writing.isBoundary(end)
        case .small: return writing[index].shape == .lower && !writing.isSymbol(end, "-")
        case .stop: return hasStop && writing[end].kind != .digits && writing[index].shape != .upper
        case .innerStop: return writing.ownsStop(at: index + 1) && !isName && !followsNumber(writing, index)
        case .name: return isName && writing.precedesName(end)
        case .stopAndName: return hasStop && isName && writing.precedesName(end)
        case .number: return precedesNumber(writing, end)
        case .stopAndNumber:
            let isLetter = writing.isWord(index, "c") && writing[index].scalar == "C"
            return hasStop && !isLetter && precedesNumber(writing, end)
        case .numberOrCapital:
            guard precedesNumber(writing, end), !isDenial(writing, index, end) else { return false }
            return hasStop || (isName && (index > 0 || writing.namesStreet(at: end + 2)))
        case .afterName: return (hasStop || writing.isBoundary(end)) && isName && writing.hasNameBefore(index)
        case .afterOrdinal: return hasStop && writing.isOrdinalSuffix(index - 2)
        }
    }

    private func followsNumber(_ writing: Writing, _ index: Int) -> Bool {
        writing[writing[index - 1].kind == .space ? index - 2 : index - 1].kind == .digits
    }

    private func precedesNumber(_ writing: Writing, _ index: Int) -> Bool {
        var next = writing.skippingSpace(index)
        if let sign = writing.symbol(next), ["#", "-", "("].contains(sign) { next += 1 }
        if writing[next].kind == .digits { return true }
        guard writing[next].kind == .letters, next > index else { return false }
        return writing[next].shape == .single ? writing[next].scalar != "I" : isRoman(writing, next)
    }

    /// Whether a `no` rather denies what follows: `No. Q`, `no 5-year-olds`.
    private func isDenial(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        let next = writing.skippingSpace(end)
        guard writing.isWord(index, "no") else { return false }
        if writing[next].shape == .single, writing[next].kind == .letters {
            return writing[next + 1].kind != .digits && !writing.isSymbol(next + 1, "-")
        }
        return end == index + 1 && writing.isSymbol(next + 1, "-") && writing[next + 2].kind == .letters
    }

    private func isRoman(_ writing: Writing, _ index: Int) -> Bool {
        writing[index].shape == .upper || writing[index].range.count < 5
            ? writing.bytes(index).allSatisfy { "ivxlc".utf8.contains($0.asciiLowercased) } : false
    }
}

extension Writing {
    /// Whether a word begins at a token by itself, not as part of an address or a compound.
    func opensWord(_ index: Int) -> Bool {
        guard isBoundary(index - 1) else { return false }
        guard let sign = symbol(index - 1) else { return true }
        return !["-", ".", "@", "/", "\\", "_", "#", ":"].contains(sign) || self[index - 2].kind == .space
    }

    /// Whether a capitalised word stands before a token, over a comma, a stop or `&`.
    func hasNameBefore(_ index: Int) -> Bool {
        var before = index - 1
        var signs = 0
        while before >= 0, signs < 4, self[before].kind == .space || [",", ".", "&"].contains(symbol(before)) {
            before -= 1
            signs += 1
        }
        return self[before].kind == .letters && self[before].shape != .lower
    }
}
