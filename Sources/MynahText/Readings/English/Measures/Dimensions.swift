extension ReadingKind {
    static let dimensions = ReadingKind("dimensions")
}

extension Reading {
    /// Lengths across each other: `1920x1080`, `8.5 × 11 in`, `10' x 12'`, `2x4`.
    static let dimensions = Reading(.dimensions, on: [.digits]) { writing, index in
        guard Dimensions.mayBegin(writing, index), let first = Extent.read(writing, index) else { return nil }
        var extents = [first]
        while extents.count < 5, let last = extents.last, let next = Dimensions.next(writing, behind: last.end) {
            extents.append(next)
        }
        guard extents.count > 1, let last = extents.last, Dimensions.isMeant(writing, extents, from: index) else {
            return nil
        }
        let words = extents.dropFirst().reduce(first.words) { $0 + ["by"] + $1.words }
        return Said(words, end: last.end)
    }
}

/// One of several lengths.
private struct Extent {
    let words: [String]
    let end: Int
    let value: Int?
    let hasUnit: Bool

    static func read(_ writing: Writing, _ index: Int) -> Extent? {
        guard writing[index].kind == .digits else { return nil }
        if let length = Length.read(writing, index) {
            return Extent(words: length.words(writing), end: length.end, value: nil, hasUnit: true)
        }
        if let measure = Measure.read(writing, index) {
            return Extent(words: measure.words(writing), end: measure.end, value: nil, hasUnit: true)
        }
        if let fraction = Fraction.read(writing, index) {
            return Extent(words: fraction.words(writing), end: fraction.end, value: nil, hasUnit: false)
        }
        guard let numeral = Numeral.read(writing, index), numeral.value(writing) != 0, !writing.isCode(numeral),
            Exponent.read(writing, numeral.end) == nil
        else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let value = numeral.value(writing)
        let isOfPixels = numeral.whole.count == 1 && numeral.fraction == nil && (1000...9999).contains(value ?? 0)
        let words = isOfPixels ? numbers.year(value ?? 0) : numbers.words(numeral, in: writing)
        return Extent(words: words, end: numeral.end, value: value, hasUnit: false)
    }
}

/// What stands between lengths.
private enum Dimensions {
    /// Whether a cross stands near enough behind a token; looking for one costs less than reading a length.
    static func mayBegin(_ writing: Writing, _ index: Int) -> Bool {
        (index + 1...index + mostTokens).contains { isCross(writing, $0) }
    }

    /// The most tokens that a length has, units and all.
    private static let mostTokens = 16

    /// The next length, behind a cross.
    static func next(_ writing: Writing, behind index: Int) -> Extent? {
        let cross = writing.skippingSpace(index)
        guard isCross(writing, cross) else { return nil }
        let start = writing.skippingSpace(cross + 1)
        guard (cross > index) == (start > cross + 1), let extent = Extent.read(writing, start) else { return nil }
        return writing.isBoundary(extent.end) || writing.isWord(extent.end, "x") ? extent : nil
    }

    /// Whether these are lengths and not factors.
    static func isMeant(_ writing: Writing, _ extents: [Extent], from index: Int) -> Bool {
        guard let last = extents.last, writing.isBoundary(last.end), !writing.isSum(before: last.end) else {
            return false
        }
        if extents.contains(where: { $0.hasUnit }) { return true }
        guard hasCrossSign(writing, from: index, to: last.end), !sized.contains(writing.wordAfter(last.end)) else {
            return true
        }
        return extents.allSatisfy { $0.value ?? 0 >= 100 }
    }

    private static let sized: WordSet = """
        paper sheet sheets grid grids matrix matrices table tables board boards room rooms photo photos image images pixel \
        pixels screen screens lumber plank planks print prints card cards array arrays rug tile tiles canvas
        """

    private static func isCross(_ writing: Writing, _ index: Int) -> Bool {
        writing.isSymbol(index, "\u{D7}") || writing.isWord(index, "x")
    }

    private static func hasCrossSign(_ writing: Writing, from: Int, to: Int) -> Bool {
        (from..<to).contains { writing.isSymbol($0, "\u{D7}") }
    }
}

extension Writing {
    /// Whether a number begins with a needless zero.
    func isCode(_ numeral: Numeral) -> Bool {
        digitCount(numeral.whole.lowerBound) > 1 && self[numeral.whole.lowerBound].scalar == "0"
            && !numeral.whole.isEmpty
    }
}
