/// Telephone numbers: digit by digit, with rests where signs part them.
enum SayAsTelephone {
    /// `(555) 772-9140`, `+44 20 7946 0958`, `555-1234 ext. 5`; with the detail `punctuation` the signs are named.
    static func parts(_ stretch: Stretch, detail: String?) -> [Said.Part]? {
        let namesSigns = detail?.lowercased() == "punctuation"
        if !namesSigns, let (parts, _) = stretch.readWhole(as: .sayAsTelephone) { return parts }
        guard stretch.isForm else { return nil }
        var parts: [Said.Part] = []
        for index in 0..<stretch.count {
            let token = stretch.writing[index]
            switch token.kind {
            case .digits: parts += digits(Array(stretch.writing.bytes(index)), alone: stretch.digitRunCount == 1)
            case .letters: parts.add(letters(stretch.writing, index))
            case .symbol where token.scalar == "+": parts.append(.word("plus"))
            case .symbol where namesSigns: parts += SignName.name(of: token.scalar).map { [.word($0)] } ?? []
            case .symbol, .space, .edge: parts.rest()
            }
        }
        if case .mark = parts.last { parts.removeLast() }
        return parts
    }

    /// Digits by their names; where nothing parts them, as numbers are usually written.
    private static func digits(_ digits: [UInt8], alone: Bool) -> [Said.Part] {
        let sizes: [Int] =
            switch (alone, digits.count) {
            case (true, 7): [3, 4]
            case (_, 10): [3, 3, 4]
            case (_, 11) where digits[0] == UInt8(ascii: "1"): [1, 3, 3, 4]
            default: [digits.count]
            }
        var parts: [Said.Part] = []
        var rest = digits[...]
        for size in sizes {
            parts.add(.saying(EnglishNumbers(saysAnd: false).digits(rest.prefix(size))))
            rest = rest.dropFirst(size)
        }
        return parts
    }

    /// `ext` and `x` say that an extension follows; other letters are keys.
    private static func letters(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let word = writing.lower(index)
        if word == "x" || word == "ext" || word == "extension" { return [.word("extension")] }
        return writing.text(index).unicodeScalars.map { .letter(String(Character($0)).uppercased()) }
    }
}

extension Stretch {
    /// How many runs of digits there are.
    fileprivate var digitRunCount: Int { writing.tokens.count { $0.kind == .digits } }
}
