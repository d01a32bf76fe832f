extension ReadingKind {
    static let commandOption = ReadingKind("command option")
}

extension Reading {
    /// The dashes of options for programs: `--verbose`, `-v`.
    static let commandOption = Reading(.commandOption, on: [.symbols("-")]) { writing, index in
        guard CommandOption.begins(writing, index) else { return nil }
        if writing.isSymbol(index + 1, "-") {
            return CommandOption.isLong(writing, index + 2) ? Said(["dash", "dash"], end: index + 2) : nil
        }
        guard CommandOption.isShort(writing, index + 1) else { return nil }
        return Said(parts: [.word("dash"), .letter(writing.text(index + 1).uppercased())], end: index + 2)
    }
}

/// Tells options from dashes that part clauses, and from minus signs.
private enum CommandOption {
    /// Whether an option may begin at a token: behind white space, a bracket or a quotation mark.
    static func begins(_ writing: Writing, _ index: Int) -> Bool {
        if writing.isSpaced(index) { return true }
        return writing.symbol(index - 1).map { "([`'\"\u{2018}\u{201C}|".unicodeScalars.contains($0) } ?? false
    }

    /// Whether a word follows that is no new clause: `--force`, but not `--and then`.
    static func isLong(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].kind == .letters, writing[index].shape == .lower, writing[index].isASCII,
            isJoined(writing, index + 1) || !Abbreviations.english.beginsSentences(writing.lower(index))
        else { return false }
        return !isClosed(writing, index)
    }

    /// Whether more of the option's name, or its value, follows a word.
    private static func isJoined(_ writing: Writing, _ index: Int) -> Bool {
        let isSign = writing.isSymbol(index, "-") || writing.isSymbol(index, "=")
        return isSign && (writing[index + 1].kind == .letters || writing[index + 1].kind == .digits)
    }

    /// Whether a dash like the first closes the clause: `the man --a doctor-- said`.
    private static func isClosed(_ writing: Writing, _ index: Int) -> Bool {
        (index + 1..<index + 40).contains { place in
            writing.isSymbol(place, "-") && writing.isSymbol(place + 1, "-") && !writing.isSpaced(place)
        }
    }

    /// Whether one letter stands alone, behind a word: `ls -a`, but not the `-a` of a list or of a sum.
    static func isShort(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].kind == .letters, writing[index].range.count == 1, writing[index].isASCII,
            writing[index - 2].kind == .space, writing[index - 3].kind == .letters
        else { return false }
        let after = writing[index + 1]
        return after.kind == .space || after.kind == .edge
            || after.kind == .symbol && ",.;:)]`'\"".unicodeScalars.contains(after.scalar)
    }
}
