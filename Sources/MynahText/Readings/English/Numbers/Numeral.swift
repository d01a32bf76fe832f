/// A number as it is written in figures: `42`, `-1,234.56`, `.5`, `1 234,56`.
///
/// It knows its tokens alone, so that looking for one costs nothing.
package struct Numeral: Hashable, Sendable {
    /// What stands before a number.
    package enum Sign: String, Sendable {
        case minus
        case plus
        case plusOrMinus = "plus or minus"
    }

    /// What stands before it, if anything.
    package var sign: Sign?
    /// The tokens of its whole part: digits, and separators between them; empty in `.5`.
    package let whole: Range<Int>
    /// The token of the digits behind its point.
    package let fraction: Int?
    /// The token behind it.
    package var end: Int

    /// Whether digits stand in groups of three.
    package var isGrouped: Bool { whole.count > 1 }

    /// More groups than this are no number that anyone says.
    private static let mostGroups = 12

    /// The number at a token, written the English way; one with a sign only where `signed` is set.
    package static func read(_ writing: Writing, _ index: Int, signed: Bool = false) -> Numeral? {
        if signed, let sign = Sign.read(writing, index) {
            var numeral = read(writing, index + 1)
            numeral?.sign = sign
            return numeral
        }
        if writing.isSymbol(index, ".") { return bareFraction(writing, index) }
        guard writing[index].kind == .digits else { return nil }
        let end = endOfNumber(writing, index)
        guard let fraction = fraction(writing, at: end, after: ".", from: index) else {
            return isDotted(writing, at: end) ? nil : Numeral(whole: index..<end, fraction: nil, end: end)
        }
        return Numeral(whole: index..<end, fraction: fraction, end: fraction + 1)
    }

    /// The token behind the whole part: with commas, narrow spaces or apostrophes between threes, or in lakhs and crores; with plain spaces
    /// where they can be nothing else.
    private static func endOfNumber(_ writing: Writing, _ index: Int) -> Int {
        switch writing[index + 1].scalar {
        case ",": return max(endOfGroups(writing, from: index) { $0 == "," }, endOfLakhs(writing, index))
        case " " where writing[index + 1].kind == .space:
            let end = endOfGroups(writing, from: index) { $0 == " " }
            let isClear = end > index + 3 || (end == index + 3 && writing.value(index + 2) == 0)
            let isOpen = writing[end].kind != .space || writing[end + 1].kind != .digits
            return isClear && isOpen && writing[index - 2].kind != .digits ? end : index + 1
        default: return endOfGroups(writing, from: index) { $0.isThinSpace || $0 == "'" || $0 == "\u{2019}" }
        }
    }

    /// The token behind a number in the Indian way, by hundreds above the thousands: `1,00,000`.
    private static func endOfLakhs(_ writing: Writing, _ index: Int) -> Int {
        guard (1...2).contains(writing.digitCount(index)), !isZero(writing, index) else { return index }
        var end = index + 1
        while end - index < mostGroups, writing.isSymbol(end, ","), writing.digitCount(end + 1) == 2 { end += 2 }
        guard end > index + 1, writing.isSymbol(end, ","), writing.digitCount(end + 1) == 3 else { return index }
        return end + 2
    }

    /// The number at a token, written as on the European mainland: `1.234,56`, `1 234`, `5,99`; `nil` where nothing shows that.
    package static func continental(_ writing: Writing, _ index: Int) -> Numeral? {
        guard writing[index].kind == .digits else { return nil }
        let byPoints = endOfGroups(writing, from: index) { $0 == "." }
        let end = byPoints > index + 1 ? byPoints : endOfGroups(writing, from: index) { $0 == " " || $0.isThinSpace }
        guard let fraction = fraction(writing, at: end, after: ",", from: index) else {
            let isClear = byPoints > index + 3 || (byPoints == index + 1 && end > index + 1)
            return isClear ? Numeral(whole: index..<end, fraction: nil, end: end) : nil
        }
        guard end > index + 1 || writing.digitCount(fraction) != 3 else { return nil }
        return Numeral(whole: index..<end, fraction: fraction, end: fraction + 1)
    }

    /// All digits of the whole part.
    package func digits(_ writing: Writing) -> [UInt8] {
        whole.count == 1 ? Array(writing.bytes(whole.lowerBound)) : whole.flatMap { digits(writing, $0) }
    }

    /// The value of the whole part; `nil` where it is too large to matter or empty.
    package func value(_ writing: Writing) -> Int? {
        let digits = digits(writing)
        guard (1...12).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }

    /// Whether it is exactly one, so that what is counted is singular.
    package func isOne(_ writing: Writing) -> Bool { fraction == nil && value(writing) == 1 }

    private func digits(_ writing: Writing, _ index: Int) -> ArraySlice<UInt8> {
        writing[index].kind == .digits ? writing.bytes(index) : []
    }

    private static func bareFraction(_ writing: Writing, _ index: Int) -> Numeral? {
        guard writing[index + 1].kind == .digits, !writing.isSymbol(index - 1, "."), writing.isBoundary(index - 1),
            !isDotted(writing, at: index + 2)
        else { return nil }
        return Numeral(whole: index..<index, fraction: index + 1, end: index + 2)
    }

    /// The token behind all groups of three digits.
    private static func endOfGroups(
        _ writing: Writing,
        from index: Int,
        separator: (Unicode.Scalar) -> Bool
    ) -> Int {
        let isHead = (1...3).contains(writing.digitCount(index)) && !isZero(writing, index)
        guard isHead, separator(writing[index + 1].scalar), writing.parts(index + 1) else { return index + 1 }
        let scalar = writing[index + 1].scalar
        var end = index + 1
        while writing[end].scalar == scalar, writing.parts(end), writing[end + 1].kind == .digits {
            guard writing.digitCount(end + 1) == 3, end - index < mostGroups * 2 else {
                return scalar == " " ? end : index + 1
            }
            end += 2
        }
        return end
    }

    private static func isZero(_ writing: Writing, _ index: Int) -> Bool {
        writing.bytes(index).first == UInt8(ascii: "0")
    }

    private static func fraction(
        _ writing: Writing,
        at point: Int,
        after scalar: Unicode.Scalar,
        from index: Int
    ) -> Int? {
        guard writing.isSymbol(point, scalar), writing[point + 1].kind == .digits else { return nil }
        if scalar == ",", writing.isSymbol(point + 2, ","), writing[point + 3].kind == .digits { return nil }
        let isPart = writing.isSymbol(index - 1, scalar) && writing[index - 2].kind == .digits
        return isPart || isDotted(writing, at: point + 2) ? nil : point + 1
    }

    /// Whether another point and digits follow, as in versions and addresses of computers.
    private static func isDotted(_ writing: Writing, at index: Int) -> Bool {
        writing.isSymbol(index, ".") && writing[index + 1].kind == .digits
    }
}

extension Numeral.Sign {
    /// The sign at a token, where it stands right before figures and is not a hyphen.
    package static func read(_ writing: Writing, _ index: Int) -> Numeral.Sign? {
        guard let scalar = writing.symbol(index), opensNumber(writing, before: index) else { return nil }
        switch scalar {
        case "-", "\u{2212}", "\u{2013}", "\u{FE63}", "\u{FF0D}": return .minus
        case "+", "\u{FF0B}": return .plus
        case "\u{B1}": return .plusOrMinus
        default: return nil
        }
    }

    /// Whether what stands before a sign leaves it to the number behind it.
    private static func opensNumber(_ writing: Writing, before index: Int) -> Bool {
        if writing.isSpaced(index) { return true }
        guard let before = writing.symbol(index - 1) else { return false }
        switch before {
        case "(", "[", "{", "=", "<", ">", "/", ",", ":", ";", "~", "\"", "'", "|", "*", "^", "\u{2264}", "\u{2265}",
            "\u{2248}", "\u{2018}", "\u{201C}", "\u{D7}", "\u{F7}", "\u{2014}":
            return true
        default: return false
        }
    }
}

extension Writing {
    /// Whether a single sign or space stands here, which may part groups of digits.
    fileprivate func parts(_ index: Int) -> Bool {
        let token = self[index]
        return token.kind == .symbol || (token.kind == .space && token.range.count == UTF8.width(token.scalar))
    }
}

extension Unicode.Scalar {
    /// Whether it is a space that does not break, as typesetters put between groups of digits.
    fileprivate var isThinSpace: Bool { self == "\u{A0}" || self == "\u{2009}" || self == "\u{202F}" }
}

extension EnglishNumbers {
    /// A number in figures, digits behind the point one by one; digits that begin with a needless zero are said one by one too.
    package func words(_ numeral: Numeral, in writing: Writing) -> [String] {
        let digits = numeral.digits(writing)
        let isCode = digits.count > 1 && digits.first == UInt8(ascii: "0")
        var words = numeral.sign.map { $0.rawValue.split(separator: " ").map { String($0) } } ?? []
        if !digits.isEmpty { words += isCode ? self.digits(digits) : cardinal(digits) }
        if let fraction = numeral.fraction { words += ["point"] + self.digits(writing.bytes(fraction)) }
        return words
    }
}
