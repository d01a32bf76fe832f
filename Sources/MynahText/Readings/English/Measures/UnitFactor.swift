/// One unit in an expression, with its power and what is counted of it: `s²`, `100km`.
struct UnitFactor {
    let unit: MeasureUnit
    private var power = 1
    private var count: Int?
    /// The token behind it.
    private(set) var end: Int

    /// The unit at a token; `counted` where a number may stand before it, as in `L/100km`.
    static func read(_ writing: Writing, _ index: Int, counted: Bool = false) -> UnitFactor? {
        if counted, writing[index].kind == .digits, let count = writing.value(index) {
            var factor = read(writing, writing.skippingSpace(index + 1))
            factor?.count = count
            return factor
        }
        if let (power, start) = powerWord(writing, index) {
            guard let (unit, end) = unit(writing, start), unit.isLength else { return nil }
            return UnitFactor(unit: unit, power: power, end: end)
        }
        if let fluid = fluidOunces(writing, index) { return fluid }
        return unit(writing, index).map { raised(UnitFactor(unit: $0, end: $1), writing) }
    }

    /// A unit behind a slash that is written out: `/hour`.
    static func spelledOut(_ writing: Writing, _ index: Int) -> UnitFactor? {
        guard writing[index].kind == .letters, writing[index].shape == .lower else { return nil }
        let word = writing.lower(index)
        guard words.contains(word) else { return nil }
        let unit = MeasureUnit(singular: word, plural: word, isLength: false, takesStop: false, isDoubtful: false)
        return UnitFactor(unit: unit, end: index + 1)
    }

    /// The pounds of `ft-lb`.
    static func pounds(_ writing: Writing, _ index: Int) -> UnitFactor? {
        guard writing.isWord(index, "lb") || writing.isWord(index, "lbs") else { return nil }
        return read(writing, index)
    }

    /// Its words, in American spelling.
    func words(isSingular: Bool, _ writing: Writing) -> [String] {
        let name = (isSingular && count == nil ? unit.singular : unit.plural).split(separator: " ").map { String($0) }
        let counted = count.map { EnglishNumbers(saysAnd: writing.isBritish).cardinal($0) } ?? []
        switch power {
        case 1: return counted + name
        case -1: return ["per"] + name
        case 2 where unit.isLength: return counted + ["square"] + name
        case 3 where unit.isLength: return counted + ["cubic"] + name
        case 2: return counted + name + ["squared"]
        case 3: return counted + name + ["cubed"]
        case ..<0: return ["per"] + name + ["to", "the"] + EnglishNumbers(saysAnd: false).ordinal(-power)
        default: return counted + name + ["to", "the"] + EnglishNumbers(saysAnd: false).ordinal(power)
        }
    }

    private static func raised(_ factor: UnitFactor, _ writing: Writing) -> UnitFactor {
        var factor = factor
        if let exponent = Exponent.read(writing, factor.end), (-9...9).contains(exponent.value), exponent.value != 0 {
            factor.power = exponent.value
            factor.end = exponent.end
        } else if factor.unit.isLength, writing.digitCount(factor.end) == 1, let power = writing.value(factor.end),
            power == 2 || power == 3
        {
            factor.power = power
            factor.end += 1
        }
        return factor
    }

    /// The unit at a token, which may be written with a sign before its letters or Greek ones.
    private static func unit(_ writing: Writing, _ index: Int) -> (MeasureUnit, end: Int)? {
        let kind = writing[index].kind
        guard kind == .letters || kind == .symbol, writing[index].range.count <= 8 else { return nil }
        let table = UnitTable.english
        if writing[index + 1].kind == .letters, writing[index + 1].range.count <= 4,
            let unit = table.unit(writing.text(index..<(index + 2)))
        {
            return (unit, index + 2)
        }
        return table.unit(writing.text(index)).map { ($0, index + 1) }
    }

    /// `sq`, `sq.`, `cu`: the power, and the token of the unit.
    private static func powerWord(_ writing: Writing, _ index: Int) -> (Int, unit: Int)? {
        let isSquare = writing.isWord(index, "sq")
        guard isSquare || writing.isWord(index, "cu") else { return nil }
        let end = writing.isSymbol(index + 1, ".") ? index + 2 : index + 1
        return (isSquare ? 2 : 3, writing.skippingSpace(end))
    }

    private static func fluidOunces(_ writing: Writing, _ index: Int) -> UnitFactor? {
        guard writing.isWord(index, "fl") else { return nil }
        let next = writing.skippingSpace(writing.isSymbol(index + 1, ".") ? index + 2 : index + 1)
        guard writing.isWord(next, "oz") else { return nil }
        let unit = MeasureUnit(
            singular: "fluid ounce",
            plural: "fluid ounces",
            isLength: false,
            takesStop: true,
            isDoubtful: false
        )
        return UnitFactor(unit: unit, end: next + 1)
    }

    private static let words: WordSet = """
        hour minute second day week month year person people capita unit head mile kilometer kilometre meter metre foot inch \
        yard pound ounce gram kilogram liter litre gallon cup serving cell copy dose bottle user night page word square
        """
}
