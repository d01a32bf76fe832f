extension TelephoneNumber {
    /// Ten digits in three groups, with or without a 1 before them: `(555) 772-9140`, `1-800-555-0199`, `1-800-FLOWERS`.
    static func american(_ writing: Writing, _ index: Int) -> TelephoneNumber? {
        var groups: [[Said.Part]] = []
        var next = index
        if writing.digitCount(next) == 1, writing.value(next) == 1 {
            let isOpen = writing.isSymbol(next + 1, "(")
            guard let area = isOpen ? next + 1 : writing.groupBreak(at: next + 1) else { return nil }
            groups.append([.word("one")])
            next = area
        }
        let isCalled = !groups.isEmpty || writing.awaitsTelephone(index)
        guard let area = areaCode(writing, next), let prefix = writing.skippingBreak(area.end) else { return nil }
        groups.append(area.parts)
        if let letters = letters(writing, prefix, isCalled: isCalled) {
            return TelephoneNumber(groups + [letters.parts], end: letters.end)
        }
        guard writing.digitCount(prefix) == 3, let line = writing.groupBreak(at: prefix + 1),
            writing.digitCount(line) == 4, writing.closesFigures(at: line + 1)
        else { return nil }
        return TelephoneNumber(groups + [digits(writing, prefix), digits(writing, line)], end: line + 1)
    }

    /// Three digits, in brackets or without; 800 and 900 are said as hundreds.
    private static func areaCode(_ writing: Writing, _ index: Int) -> (parts: [Said.Part], end: Int)? {
        let isBracketed = writing.isSymbol(index, "(")
        let code = isBracketed ? index + 1 : index
        guard writing.digitCount(code) == 3, let value = writing.value(code), value >= 200 else { return nil }
        if isBracketed, !writing.isSymbol(code + 1, ")") { return nil }
        let end = isBracketed ? code + 2 : code + 1
        let isRound = value == 800 || value == 900
        let hundreds = EnglishNumbers(saysAnd: false).cardinal(value)
        return (isRound ? .words(hundreds) : digits(writing, code), end)
    }

    /// The words of a number that is easy to remember, in capitals: `FLOWERS`, `GO-FEDEX`.
    private static func letters(
        _ writing: Writing,
        _ index: Int,
        isCalled: Bool
    ) -> (parts: [Said.Part], end: Int)? {
        var (parts, end, count) = ([Said.Part](), index, 0)
        while writing[end].kind == .letters, [.upper, .single].contains(writing[end].shape), writing[end].isASCII {
            parts += Initialism.parts(writing, end)
            count += writing[end].range.count
            end += 1
            guard writing.isSymbol(end, "-"), writing[end + 1].kind == .letters else { break }
            end += 1
        }
        let isWhole = (4...10).contains(count) && isCalled
        return isWhole ? (parts, end) : nil
    }
}

extension Writing {
    /// The next group behind a break or right behind a closing bracket.
    fileprivate func skippingBreak(_ index: Int) -> Int? {
        isSymbol(index - 1, ")") ? groupBreak(at: index) ?? index : groupBreak(at: index)
    }
}
