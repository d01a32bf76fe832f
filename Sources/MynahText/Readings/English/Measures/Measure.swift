extension ReadingKind {
    static let measure = ReadingKind("measure")
}

extension Reading {
    /// Numbers with units: `5kg`, `70°F`, `60 km/h`, `3 in. wide`, `5-km run`.
    static let measure = Reading(.measure, on: [.digits, .symbols(".+" + Fraction.triggers)]) { writing, index in
        guard let measure = Measure.read(writing, index) else { return nil }
        return Said(measure.words(writing), end: measure.end)
    }
}

/// A quantity and its unit.
struct Measure {
    private let quantity: Quantity
    private let unit: UnitExpression
    private let isAttributive: Bool
    private var isRate = false
    /// The token behind it.
    let end: Int

    /// The measure at a token.
    static func read(_ writing: Writing, _ index: Int) -> Measure? {
        guard let quantity = Quantity.read(writing, index, spaced: true) else { return nil }
        if writing.isSymbol(quantity.end, "/"), let rate = rate(writing, quantity) { return rate }
        let isHyphened = writing.isSymbol(quantity.end, "-") || writing.isSymbol(quantity.end, "\u{2011}")
        let start = isHyphened ? quantity.end + 1 : writing.skippingSpace(quantity.end)
        guard let unit = UnitExpression.read(writing, start) else { return nil }
        let place = UnitPlace(writing: writing, quantity: quantity, number: index, start: start, end: unit.end)
        guard place.allows(unit, isHyphened: isHyphened) else { return nil }
        let isAttributive = isHyphened || place.isAttributive
        return Measure(
            quantity: quantity,
            unit: unit,
            isAttributive: isAttributive,
            end: unit.takesStop && place.hasStop ? unit.end + 1 : unit.end
        )
    }

    /// So many for each: `120/km²`, `60/min`.
    private static func rate(_ writing: Writing, _ quantity: Quantity) -> Measure? {
        let start = quantity.end + 1
        guard writing[start].kind == .letters, writing[start].range.count > 1 else { return nil }
        let spelled = UnitFactor.spelledOut(writing, start).map { UnitExpression(spelled: $0) }
        guard let unit = spelled ?? UnitExpression.read(writing, start), !(unit.single?.isDoubtful ?? false) else {
            return nil
        }
        return Measure(quantity: quantity, unit: unit, isAttributive: true, isRate: true, end: unit.end)
    }

    /// Its words.
    func words(_ writing: Writing) -> [String] {
        if isRate { return quantity.words(writing) + ["per"] + unit.words(writing, isSingular: true) }
        let isSingular = isAttributive || quantity.isSingular(writing)
        return quantity.words(writing) + unit.words(writing, isSingular: isSingular)
    }
}
