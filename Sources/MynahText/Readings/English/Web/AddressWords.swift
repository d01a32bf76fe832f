/// What the characters of addresses, paths and names of programmers are called.
enum AddressWords {
    /// All tokens of a range, each by its own: words as words where they can be said, digits one by one, signs by name.
    static func parts(_ writing: Writing, _ range: Range<Int>) -> [Said.Part] {
        range.flatMap { part(writing, $0) }
    }

    /// One token.
    static func part(_ writing: Writing, _ index: Int) -> [Said.Part] {
        switch writing[index].kind {
        case .letters: letters(writing, index)
        case .digits: EnglishNumbers(saysAnd: false).digits(writing.bytes(index)).map { .word($0) }
        case .symbol:
            SignName.name(of: writing[index].scalar).map { $0.split(separator: "-").map { .word(String($0)) } } ?? []
        case .space, .edge: []
        }
    }

    /// Letters: as words where they can be said, else one by one; `userName` parted.
    static func letters(_ writing: Writing, _ index: Int) -> [Said.Part] {
        CamelCase.pieces(of: writing, index).flatMap { word($0) }
    }

    /// A word, or its letters where nobody could say it.
    static func word(_ text: String) -> [Said.Part] {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ $0.isASCIILetter }) else { return [.word(text)] }
        let isUpper = bytes.count > 1 && bytes.allSatisfy { $0 == $0.asciiUppercased }
        if bytes.count == 1 || !hasVowel(bytes) && bytes.count <= 6 || isUpper && bytes.count <= 3 {
            return spelled(text)
        }
        return [.word(isUpper && bytes.count > 4 ? text.lowercased() : text)]
    }

    /// The letters of a text by their names.
    static func spelled(_ text: String) -> [Said.Part] {
        text.uppercased().unicodeScalars.map { .letter(String(Character($0))) }
    }

    private static func hasVowel(_ bytes: [UInt8]) -> Bool {
        bytes.contains { "aeiouy".utf8.contains($0.asciiLowercased) }
    }
}
