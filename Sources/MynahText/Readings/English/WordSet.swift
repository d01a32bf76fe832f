/// Words that tell readings what a number beside them is; in lower case.
struct WordSet: Sendable, ExpressibleByStringLiteral {
    private let words: Set<String>

    /// Takes words that are parted by white space.
    init(stringLiteral text: String) {
        words = Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
    }

    /// Whether a word, in lower case, is one of them.
    func contains(_ word: String) -> Bool { words.contains(word) }
}
