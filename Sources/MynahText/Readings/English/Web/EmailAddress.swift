extension ReadingKind {
    static let emailAddress = ReadingKind("e-mail address")
}

extension Reading {
    /// `user@example.com`, `mailto:user@example.com`.
    static let emailAddress = Reading(.emailAddress, on: [.compound, .digits]) { writing, index in
        guard AddressRun.begins(writing, at: index) else { return nil }
        let isLink = writing.isWord(index, "mailto") && writing.isSymbol(index + 1, ":")
        return EmailAddress.read(writing, from: isLink ? index + 2 : index)
    }
}

/// Addresses of letters.
enum EmailAddress {
    static func read(_ writing: Writing, from index: Int) -> Said? {
        var at = index
        while isLocal(writing[at]), at - index < 64 { at += 1 }
        guard at > index, writing.isSymbol(at, "@") else { return nil }
        let end = AddressRun.end(writing, from: index)
        guard end > at + 1, let host = HostName(writing, at: at + 1, before: end), writing[host.start].kind != .symbol
        else {
            return nil
        }
        // What stands behind is a question to a program, or the path of a store of programs.
        let isPath = writing.isSymbol(host.end, ":") && writing[host.end + 1].kind == .letters
        let hasQuery = host.end < end && (isPath || writing.isSymbol(host.end, "?"))
        let name = AddressWords.parts(writing, index..<at) + [.word("at")]
        let rest = hasQuery ? AddressWords.parts(writing, host.end..<end) : []
        return Said(parts: name + host.parts(writing) + rest, end: hasQuery ? end : host.end)
    }

    private static func isLocal(_ token: Token) -> Bool {
        switch token.kind {
        case .letters, .digits: true
        case .symbol: ".-_+%".unicodeScalars.contains(token.scalar)
        case .space, .edge: false
        }
    }
}
