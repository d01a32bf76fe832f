extension Reading {
    /// British post codes, sign by sign: `SW1A 1AA`, `M1 1AE`.
    static let postCode = Reading(.address, on: [.capitals]) { writing, index in
        guard writing[index].isASCII, writing[index].range.count <= 2, writing[index].shape != .mixed,
            writing.isBoundary(index - 1), (1...2).contains(writing.digitCount(index + 1))
        else { return nil }
        var next = index + 2
        if writing[next].shape == .single, writing[next].kind == .letters { next += 1 }
        guard writing[next].kind == .space, writing.digitCount(next + 1) == 1, writing[next + 2].shape == .upper,
            writing[next + 2].range.count == 2, writing.isBoundary(next + 3)
        else { return nil }
        let end = next + 3
        return Said(parts: writing.signs(index..<next) + [.mark(",")] + writing.signs(next + 1..<end), end: end)
    }
}

extension Writing {
    /// Letters by their names and digits one by one, of tokens that hold nothing else.
    func signs(_ tokens: Range<Int>) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: false)
        return tokens.flatMap { index -> [Said.Part] in
            self[index].kind == .digits ? .words(numbers.digits(bytes(index))) : .letters(bytes(index))
        }
    }
}
