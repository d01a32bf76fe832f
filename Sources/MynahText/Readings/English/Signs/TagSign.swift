extension Reading {
    /// Tags of HTML in plain text, which are silent: `<b>`, `</p>`, `<a href="x">`.
    static let tag = Reading(.sign, on: [.symbols("<")]) { writing, index in
        TagSign.end(writing, index).map { Said(silent: .markup, end: $0) }
    }
}

private enum TagSign {
    /// No tag has more tokens.
    private static let mostTokens = 64

    /// The token behind a tag; `nil` where the sign begins none.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        let name = writing.isSymbol(index + 1, "/") ? index + 2 : index + 1
        guard writing[name].kind == .letters, writing[name].isASCII else { return nil }
        let behind = writing[name + 1].kind == .digits ? name + 2 : name + 1
        guard hasAttributes(writing, behind) else {
            let close = writing.skippingSpace(behind)
            let end = writing.isSymbol(close, "/") ? close + 1 : close
            return writing.isSymbol(end, ">") ? end + 1 : nil
        }
        return (behind..<(behind + mostTokens)).first { writing.isSymbol($0, ">") }.map { $0 + 1 }
    }

    /// Whether a word with an equals sign and a quotation mark follows.
    private static func hasAttributes(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index].kind == .space, writing[index + 1].kind == .letters else { return false }
        let equals = (index + 2..<index + 8).first { writing.isSymbol($0, "=") }
        guard let equals else { return false }
        return writing.isSymbol(equals + 1, "\"") || writing.isSymbol(equals + 1, "'")
    }
}
