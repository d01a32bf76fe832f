extension ReadingKind {
    static let hashtag = ReadingKind("hashtag")
    static let handle = ReadingKind("handle")
}

extension Reading {
    /// `#OpenSource`.
    static let hashtag = Reading(.hashtag, on: [.symbols("#\u{FF03}")]) { writing, index in
        Mention.read(writing, index, as: "hashtag")
    }

    /// `@user_name`.
    static let handle = Reading(.handle, on: [.symbols("@\u{FF20}")]) { writing, index in
        Mention.read(writing, index, as: "at")
    }
}

/// Names with a sign before them, as people write them to each other.
enum Mention {
    static func read(_ writing: Writing, _ index: Int, as name: String) -> Said? {
        guard AddressRun.begins(writing, at: index) else { return nil }
        var end = index + 1
        var hasLetter = false
        while isPart(writing, end), end - index < 64 {
            hasLetter = hasLetter || writing[end].kind == .letters
            end += 1
        }
        while end > index + 1, writing[end - 1].kind == .symbol { end -= 1 }
        let isNumber = writing[index + 1].kind == .digits && end == index + 3 && writing[index + 2].range.count <= 2
        guard hasLetter, !isNumber else { return nil }
        let said = [.word(name)] + (index + 1..<end).flatMap { parts(writing, $0) }
        if writing.isSymbol(end, "@"), let server = HostName(writing, at: end + 1, before: end + 32), server.count > 1 {
            return Said(parts: said + [.word("at")] + server.parts(writing), end: server.end)
        }
        return Said(parts: said, end: end)
    }

    private static func isPart(_ writing: Writing, _ index: Int) -> Bool {
        switch writing[index].kind {
        case .letters, .digits: true
        case .symbol:
            writing[index].scalar == "_" || writing[index].scalar == "." && writing[index + 1].kind == .letters
        case .space, .edge: false
        }
    }

    private static func parts(_ writing: Writing, _ index: Int) -> [Said.Part] {
        switch writing[index].kind {
        case .letters: return AddressWords.letters(writing, index)
        case .digits: return Identifier.number(writing, index)
        default: return writing.isSymbol(index, ".") ? [.word("dot")] : []
        }
    }
}
