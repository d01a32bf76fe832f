/// How many of something: a number, a range, a fraction or a number with a power of ten. Units, currencies and the like stand beside it.
struct Quantity {
    private enum Form {
        case number(Numeral)
        case range(NumberRange)
        case fraction(Fraction)
        case scientific(ScientificNotation)
    }

    private let form: Form
    /// The token behind it.
    let end: Int

    /// The quantity at a token; `spaced` where the dash of a range may have spaces around it.
    static func read(_ writing: Writing, _ index: Int, spaced: Bool = false) -> Quantity? {
        if let fraction = Fraction.read(writing, index) {
            return Quantity(form: .fraction(fraction), end: fraction.end)
        }
        if let scientific = ScientificNotation.read(writing, index) {
            return Quantity(form: .scientific(scientific), end: scientific.end)
        }
        if let range = NumberRange.read(writing, index, spaced: spaced) {
            return Quantity(form: .range(range), end: range.end)
        }
        return Numeral.read(writing, index, signed: true).map { Quantity(form: .number($0), end: $0.end) }
    }

    /// Whether what it counts is singular: one, or a part of one.
    func isSingular(_ writing: Writing) -> Bool {
        switch form {
        case .number(let numeral): numeral.isOne(writing)
        case .fraction(let fraction): fraction.isOnePart(writing)
        case .range, .scientific: false
        }
    }

    /// Its words.
    func words(_ writing: Writing) -> [String] {
        switch form {
        case .number(let numeral): EnglishNumbers(saysAnd: writing.isBritish).words(numeral, in: writing)
        case .range(let range): range.words(writing, asYears: false)
        case .fraction(let fraction): fraction.words(writing)
        case .scientific(let scientific): scientific.words(writing)
        }
    }

    /// The number, where it is one and nothing more.
    var numeral: Numeral? {
        if case .number(let numeral) = form { numeral } else { nil }
    }
}
