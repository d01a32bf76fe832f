/// Units as they stand behind a number: `kg`, `km/h`, `m/s²`, `sq. ft.`, `kg·m²`.
struct UnitExpression {
    private var factors: [UnitFactor]
    /// How many of the factors stand before a slash.
    private var multiplied: Int
    /// The token behind it.
    private(set) var end: Int

    /// More factors than this make no unit.
    private static let mostFactors = 5

    /// A unit that is written out.
    init(spelled factor: UnitFactor) { self.init(factors: [factor], multiplied: 1, end: factor.end) }

    private init(factors: [UnitFactor], multiplied: Int, end: Int) {
        (self.factors, self.multiplied, self.end) = (factors, multiplied, end)
    }

    /// The units at a token.
    static func read(_ writing: Writing, _ index: Int) -> UnitExpression? {
        guard let first = UnitFactor.read(writing, index) else { return nil }
        var expression = UnitExpression(factors: [first], multiplied: 1, end: first.end)
        while expression.factors.count < mostFactors, expression.extend(writing) {}
        return writing.isBoundary(expression.end) ? expression : nil
    }

    /// Takes one more factor, behind a dot or a slash.
    private mutating func extend(_ writing: Writing) -> Bool {
        guard let sign = writing.symbol(end), let next = factor(writing, behind: sign) else { return false }
        if sign == "/" {
            factors.append(next)
        } else {
            guard multiplied == factors.count else { return false }
            factors.append(next)
            multiplied += 1
        }
        end = next.end
        return true
    }

    private func factor(_ writing: Writing, behind sign: Unicode.Scalar) -> UnitFactor? {
        switch sign {
        case "/":
            let next = UnitFactor.read(writing, end + 1, counted: true)
            return next ?? UnitFactor.spelledOut(writing, end + 1)
        case "\u{B7}", "\u{22C5}", "*": return UnitFactor.read(writing, end + 1)
        case "-" where writing.isWord(end - 1, "ft"): return UnitFactor.pounds(writing, end + 1)
        case "-" where writing.isWord(end - 1, "lb") && writing.isWord(end + 1, "ft"):
            return UnitFactor.read(writing, end + 1)
        default: return nil
        }
    }

    /// The unit, where it is one alone.
    var single: MeasureUnit? { factors.count == 1 ? factors.first.map { $0.unit } : nil }

    /// Whether it may have a stop at its end.
    var takesStop: Bool { factors.last.map { $0.unit.takesStop } ?? false }

    /// Its words.
    func words(_ writing: Writing, isSingular: Bool) -> [String] {
        var words: [String] = []
        for (place, factor) in factors.enumerated() {
            if place >= multiplied { words.append("per") }
            words += factor.words(isSingular: isSingular || place + 1 != multiplied, writing)
        }
        return writing.isBritish ? words.map { $0.inBritishSpelling } : words
    }
}
