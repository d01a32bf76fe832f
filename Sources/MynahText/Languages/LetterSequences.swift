/// The sequences of one to five letters in a text's words, as digests: what languages are told apart by.
///
/// Letters are in lower case, and `_` stands at both ends of a word. A whole word of up to twenty letters is a sequence as well.
enum LetterSequences {
    private static let longest = 5
    private static let longestWord = 20

    /// Calls `body` with each sequence of the first `limit` letters.
    static func forEach(in text: SourceText, limit: Int, _ body: (UInt32) -> Void) {
        var word: [Unicode.Scalar] = ["_"]
        var count = 0
        var offset = 0
        while count < limit, let (scalar, length) = text.scalar(at: offset) {
            offset += length
            if scalar.isPartOfWord {
                count += 1
                if word.count <= 64 { word += scalar.properties.lowercaseMapping.unicodeScalars }
            } else if word.count > 1 {
                finish(&word, body)
            }
        }
        if word.count > 1 { finish(&word, body) }
    }

    private static func finish(_ word: inout [Unicode.Scalar], _ body: (UInt32) -> Void) {
        word.append("_")
        for start in word.indices {
            var digest = Digest()
            for end in start..<min(start + longest, word.count) {
                digest.add(word[end])
                if end > start || word[end] != "_" { body(digest.value) }
            }
        }
        if word.count > longest, word.count <= longestWord + 2 {
            var digest = Digest()
            for scalar in word { digest.add(scalar) }
            body(digest.value)
        }
        word = ["_"]
    }
}

/// FNV-1a of 32 bits over UTF-8.
private struct Digest {
    private(set) var value: UInt32 = 0x811C_9DC5

    mutating func add(_ scalar: Unicode.Scalar) {
        for byte in String(Character(scalar)).utf8 { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
    }
}

extension Unicode.Scalar {
    /// Whether words are made of it; the joiners of Persian part them.
    fileprivate var isPartOfWord: Bool {
        isWordLetter || (value >= 0x300 && value != 0x200C && value != 0x200D && properties.isGraphemeExtend)
    }
}
