extension Reading {
    /// Faces made of marks, `:-)`, `;D`, `<3`: silent, or named as emoji are.
    static let emoticon = Reading(.emoji, on: [.symbols(":;=<")]) { writing, index in
        guard writing.isSpaced(index), let found = Emoticon.read(writing, index) else { return nil }
        let words = found.name.split(separator: " ").map { String($0) }
        return writing.options.speaksEmoji ? Said(words, end: found.end) : Said(silent: .emoji, end: found.end)
    }
}

/// A face, or a heart, written in marks.
private enum Emoticon {
    static func read(_ writing: Writing, _ index: Int) -> (name: String, end: Int)? {
        if writing.isSymbol(index, "<") {
            guard writing.isSymbol(index, "<"), writing.digitCount(index + 1) == 1, writing.value(index + 1) == 3
            else { return nil }
            return isClosed(writing, index + 2) ? ("heart", index + 2) : nil
        }
        let mouth = writing.isSymbol(index + 1, "-") || writing.isSymbol(index + 1, "'") ? index + 2 : index + 1
        guard let name = name(ofMouth: writing[mouth], eyes: writing[index].scalar) else { return nil }
        var end = mouth + 1
        while writing.isSymbol(end, writing[mouth].scalar), end < mouth + 16 { end += 1 }
        return isClosed(writing, end) ? (name, end) : nil
    }

    private static func isClosed(_ writing: Writing, _ end: Int) -> Bool {
        writing[end].kind == .space || writing[end].kind == .edge
            || writing[end].kind == .symbol && ".,!?)".unicodeScalars.contains(writing[end].scalar)
    }

    private static func name(ofMouth token: Token, eyes: Unicode.Scalar) -> String? {
        guard token.kind == .symbol || token.range.count == 1, eyes != "<" else { return nil }
        switch token.scalar {
        case ")", "]": return eyes == ";" ? "winking face" : "smiling face"
        case "(", "[": return "sad face"
        case "D": return eyes == ";" ? nil : "laughing face"
        case "P", "p": return "face with tongue"
        case "/", "\\", "|": return eyes == ":" ? "doubtful face" : nil
        case "O", "o": return "surprised face"
        case "*": return "kissing face"
        default: return nil
        }
    }
}
