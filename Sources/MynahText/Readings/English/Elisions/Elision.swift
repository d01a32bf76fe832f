extension ReadingKind {
    static let elision = ReadingKind("elision")
}

extension Reading {
    /// Words that have lost their front, with the apostrophe that stands for it: `'tis`, `'em`, `rock 'n' roll`.
    static let frontElision = Reading(.elision, on: [.symbols("'\u{2019}\u{2018}\u{2BC}")]) { writing, index in
        guard writing[index + 1].kind == .letters, writing[index + 1].range.count <= 6,
            writing[index - 1].kind != .letters && writing[index - 1].kind != .digits
        else { return nil }
        let word = writing.lower(index + 1)
        if word == "n" {
            let isClosed = writing.symbol(index + 2)?.isApostrophe ?? false
            return Said(["'n'"], end: isClosed ? index + 3 : index + 2)
        }
        let isSure = Elisions.sure.contains(word) || writing[index].scalar == "\u{2019}"
        guard
            isSure ? Elisions.all.contains(word) : Elisions.all.contains(word) && !Elisions.isClosed(writing, index + 2)
        else { return nil }
        return Said(["'" + writing.text(index + 1).replacingCurlyApostrophes], end: index + 2)
    }

    /// Words that have lost their end: `goin'`, `nothin'`, `an'`, `o'`.
    static let backElision = Reading(.elision, on: [.anyWord]) { writing, index in
        guard let sign = writing.symbol(index + 1), sign.isApostrophe, writing.isBoundary(index + 2),
            Elisions.endsEarly(writing, index), !Elisions.isQuoted(writing, index)
        else { return nil }
        return Said([writing.text(index) + "'"], end: index + 2)
    }
}

/// Words that are written with an apostrophe for what is not said.
private enum Elisions {
    /// Whatever the apostrophe looks like and whatever follows.
    static let sure: Set<String> = [
        "tis", "twas", "twere", "twill", "em", "til", "n", "cuz", "twould", "tisn't", "twasn't",
    ]
    static let all = sure.union([
        "cause", "bout", "round", "till", "nuff", "neath", "gainst", "fore", "tween", "cos", "coz", "ere", "im", "er",
        "kay",
        "sup", "nother", "cept", "specially", "fraid",
    ])

    /// Whether the apostrophe rather opens a quotation: another closes it soon.
    static func isClosed(_ writing: Writing, _ index: Int) -> Bool {
        (index..<index + 24).contains { near in
            guard let sign = writing.symbol(near), sign.isApostrophe else { return false }
            return writing[near - 1].kind != .space && writing[near + 1].kind != .letters
        }
    }

    /// Whether a word in small letters ends in -in for -ing, or is one of those that are cut short.
    static func endsEarly(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        guard token.isASCII, token.shape == .lower || token.shape == .capitalized else { return false }
        if token.range.count < 4 {
            return ["an", "o", "th", "ol", "lil", "mo", "po", "fo"].contains(writing.lower(index))
        }
        return writing.bytes(index).suffix(2).elementsEqual("in".utf8)
    }

    /// Whether a quotation that is still open stands before a word, so that the apostrophe may close it.
    static func isQuoted(_ writing: Writing, _ index: Int) -> Bool {
        var near = index - 1
        while near > index - 40, writing[near].kind != .edge {
            if let sign = writing.symbol(near), sign == "'" || sign == "\u{2018}", writing.isSpaced(near) {
                return true
            }
            near -= 1
        }
        return false
    }
}
