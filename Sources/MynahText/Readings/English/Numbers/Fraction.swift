extension ReadingKind {
    static let fraction = ReadingKind("fraction")
}

extension Reading {
    /// Fractions, with whole numbers before them or without: `1/2`, `3 1/2`, `¾`.
    static let fraction = Reading(.fraction, on: [.digits, .symbols(Fraction.triggers)]) { writing, index in
        if let said = Fraction.idiom(writing, index) { return said }
        guard let fraction = Fraction.read(writing, index) else { return nil }
        return Said(fraction.words(writing), end: fraction.end)
    }
}

/// A fraction as it is written: `1/2`, `-3½`.
struct Fraction {
    private let sign: Numeral.Sign?
    private let whole: Numeral?
    private let numerator: Int
    private let denominator: Int
    /// The token behind it.
    let end: Int

    /// The signs that a fraction can begin with, apart from digits.
    static let triggers = "-+\u{2212}½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒↉"

    /// The fraction at a token.
    static func read(_ writing: Writing, _ index: Int) -> Fraction? {
        let sign = Numeral.Sign.read(writing, index)
        let start = sign == nil ? index : index + 1
        if let part = part(writing, start) {
            return Fraction(sign: sign, whole: nil, numerator: part.0, denominator: part.1, end: part.end)
        }
        guard writing[start].kind == .digits, let whole = Numeral.read(writing, start), whole.fraction == nil else {
            return nil
        }
        let isJoined = writing[whole.end].kind == .space || writing.isSymbol(whole.end, "-")
        guard let part = part(writing, isJoined ? whole.end + 1 : whole.end), part.0 < part.1 else { return nil }
        return Fraction(sign: sign, whole: whole, numerator: part.0, denominator: part.1, end: part.end)
    }

    /// Whether it is one part of something, which is singular: one half mile.
    func isOnePart(_ writing: Writing) -> Bool { whole == nil && numerator <= denominator }

    /// Its words.
    func words(_ writing: Writing) -> [String] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        var words = sign.map { [$0.rawValue] } ?? []
        if let whole { words += numbers.words(whole, in: writing) + ["and"] }
        if whole != nil, numerator == 1, denominator == 2 { return words + ["a", "half"] }
        return words + numbers.fraction(numerator, over: denominator)
    }

    /// Figures that look like a fraction and are none: `24/7`, `8/10` of a film.
    fileprivate static func idiom(_ writing: Writing, _ index: Int) -> Said? {
        guard let (over, under, end) = figures(writing, index) else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let isSplit = over + under == 100 && over % 5 == 0 && over >= under
        if (over == 24 && under == 7) || (over == 9 && under == 11) || (over == under && over > 10) || isSplit {
            return Said(numbers.cardinal(over) + numbers.cardinal(under), end: end)
        }
        let isFull = over == 10 && under == 10
        guard isFull || ([5, 10, 20, 100].contains(under) && isMark(writing, index, end)) else { return nil }
        return Said(numbers.cardinal(over) + ["out", "of"] + numbers.cardinal(under), end: end)
    }

    private static func isMark(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        let before = writing.wordBefore(index)
        let isRated =
            raters.contains(before) || (objects.contains(before) && raters.contains(writing.wordBefore(index - 2)))
        return isRated || ratedThings.contains(writing.wordAfter(end))
            || writing.isSymbol(end, "\u{2605}")
    }

    private static let raters: WordSet = "rated rating ratings score scored scores gave give giving marks rate rates"
    private static let objects: WordSet = "it this that them him her a an of"
    private static let ratedThings: WordSet = "stars star rating"

    /// A fraction below one: of figures, or a single sign.
    private static func part(_ writing: Writing, _ index: Int) -> (Int, Int, end: Int)? {
        if let scalar = writing.symbol(index) { return vulgar(scalar).map { ($0.0, $0.1, index + 1) } }
        return figures(writing, index)
    }

    /// Two numbers with a slash between them, and none before or behind.
    private static func figures(_ writing: Writing, _ index: Int) -> (Int, Int, end: Int)? {
        guard let slash = writing.symbol(index + 1), slash == "/" || slash == "\u{2044}",
            let over = number(writing, index), let under = number(writing, index + 2), under > 1,
            !isSlash(writing, index - 1), !isContinued(writing, index + 3), !isSeason(over, under),
            over < under || !writing.isSum(before: index + 3)
        else { return nil }
        return (over, under, endOfOrdinal(writing, index + 3))
    }

    /// The token behind an ordinal's ending, which says nothing more: `2/3rds`.
    private static func endOfOrdinal(_ writing: Writing, _ index: Int) -> Int {
        guard writing[index].kind == .letters, writing[index].shape == .lower, writing[index].range.count < 4 else {
            return index
        }
        return ["th", "ths", "rd", "rds", "nd", "nds"].contains(writing.lower(index)) ? index + 1 : index
    }

    /// Whether it is from a year to the next: `2023/24`.
    private static func isSeason(_ over: Int, _ under: Int) -> Bool {
        (1900...2099).contains(over) && under >= 10 && under == (over + 1) % 100
    }

    private static func number(_ writing: Writing, _ index: Int) -> Int? {
        guard writing.digitCount(index) <= 6, let value = writing.value(index) else { return nil }
        return writing.digitCount(index) > 1 && writing[index].scalar == "0" ? nil : value
    }

    private static func isSlash(_ writing: Writing, _ index: Int) -> Bool {
        guard let scalar = writing.symbol(index) else { return false }
        return scalar == "/" || (scalar == "." && writing[index - 1].kind == .digits)
    }

    private static func isContinued(_ writing: Writing, _ index: Int) -> Bool {
        guard let scalar = writing.symbol(index) else { return false }
        return ["/", ".", ",", "\u{2044}"].contains(scalar) && writing[index + 1].kind == .digits
    }

    /// What a single sign stands for.
    private static func vulgar(_ scalar: Unicode.Scalar) -> (Int, Int)? {
        switch scalar {
        case "½": (1, 2)
        case "¼": (1, 4)
        case "¾": (3, 4)
        case "⅓": (1, 3)
        case "⅔": (2, 3)
        case "⅕": (1, 5)
        case "⅖": (2, 5)
        case "⅗": (3, 5)
        case "⅘": (4, 5)
        case "⅙": (1, 6)
        case "⅚": (5, 6)
        case "⅐": (1, 7)
        case "⅛": (1, 8)
        case "⅜": (3, 8)
        case "⅝": (5, 8)
        case "⅞": (7, 8)
        case "⅑": (1, 9)
        case "⅒": (1, 10)
        case "↉": (0, 3)
        default: nil
        }
    }
}

extension EnglishNumbers {
    /// A fraction: two thirds, one half, one hundred twenty over eighty.
    package func fraction(_ numerator: Int, over denominator: Int) -> [String] {
        guard Self.names(denominator, above: numerator) else {
            return cardinal(numerator) + ["over"] + cardinal(denominator)
        }
        var name: [String]
        switch denominator {
        case 2: name = [numerator == 1 ? "half" : "halves"]
        case 4: name = [numerator == 1 ? "quarter" : "quarters"]
        default:
            name = ordinal(denominator)
            if denominator >= 100, name.first == "one" { name.removeFirst() }
            if numerator != 1 { name.append(name.removeLast() + "s") }
        }
        return cardinal(numerator) + name
    }

    /// Whether parts of so many are said by their name: twelfths, but not hundred thirteenths.
    private static func names(_ denominator: Int, above numerator: Int) -> Bool {
        switch denominator {
        case 2...10, 12, 16: true
        case 11...20, 32, 64, 30, 40, 50, 60, 100, 1000, 10_000, 1_000_000: numerator < denominator
        default: false
        }
    }
}
