/// Where a unit stands, which shows whether it is one.
struct UnitPlace {
    let writing: Writing
    let quantity: Quantity
    /// The token of the number.
    let number: Int
    /// The tokens of the unit.
    let start: Int
    let end: Int

    /// Whether what could be a unit is one here.
    func allows(_ unit: UnitExpression, isHyphened: Bool) -> Bool {
        if isHyphened { return allowsHyphened(unit) }
        if writing[start - 1].kind == .space, writing[start - 1].scalar == "\n" { return false }
        if isMillions { return false }
        guard let single = unit.single, single.isDoubtful, end == start + 1 else { return isFree }
        switch writing.text(start) {
        case "in", "ins": return isInches
        case "K": return !isAttached && isNoName
        case "B": return !isAttached && isNoName
        case "b", "au": return false
        case "C", "F": return isTemperature
        case "st": return writing[end].kind == .space && writing[end + 1].kind == .digits
        case "mo", "mos": return isAttached || hasStop || writing[end].kind != .space
        case "pp", "pps": return quantity.numeral?.fraction != nil || quantity.numeral?.sign != nil
        case "A": return isNoName && (isAttached || !isBeforeWord || Self.currents.contains(writing.wordAfter(end)))
        default: return isNoName
        }
    }

    /// Whether a full stop behind the unit belongs to it: the sentence goes on behind it.
    var hasStop: Bool {
        guard writing.isSymbol(end, ".") else { return false }
        switch writing[end + 1].kind {
        case .space:
            if writing[end + 2].kind == .digits { return true }
            return writing[end + 2].shape == .lower && writing[end + 2].kind != .edge
        case .symbol: return true
        default: return false
        }
    }

    /// Whether the measure describes what is named behind it: `a 10 kg bag`.
    var isAttributive: Bool {
        let before = writing.wordBefore(number)
        guard before == "a" || before == "an", isBeforeWord else { return false }
        return !Self.functionWords.contains(writing.wordAfter(end))
    }

    private var isAttached: Bool { start == quantity.end }
    private var isBeforeWord: Bool { writing[end].kind == .space && writing[end + 1].kind == .letters }
    /// Whether no apostrophe or hyphen makes a longer word of it.
    private var isFree: Bool { !(writing.symbol(end)?.isApostrophe ?? false) || writing[end + 1].kind != .letters }

    private func allowsHyphened(_ unit: UnitExpression) -> Bool {
        guard let single = unit.single else { return true }
        if writing.text(start) == "in" { return writing[end].kind == .space || writing.isSymbol(end, ".") }
        return !single.isDoubtful && writing[start].shape != .single
    }

    /// Whether `in` is inches rather than a preposition.
    private var isInches: Bool {
        if isAttached || isBehindCross || isBehindFeet || isEquated { return true }
        if writing.isSymbol(end, ".") { return writing[end + 1].kind == .edge || hasStop }
        let after = writing.wordAfter(end)
        if after == "of" { return Self.poured.contains(writing.wordAfter(end + 2)) }
        return Self.extents.contains(after) || writing.isSymbol(writing.skippingSpace(end), "\u{D7}")
    }

    /// Whether the number is not that of a thing which has letters too: `Section 5 A`.
    private var isNoName: Bool { !Self.named.contains(writing.wordBefore(number)) }

    /// Whether another length across this one stands before it.
    private var isBehindCross: Bool {
        let before = writing[number - 1].kind == .space ? number - 2 : number - 1
        return writing.isSymbol(before, "\u{D7}") || writing.isWord(before, "x") || writing.isWord(before, "by")
    }

    /// Whether an `m` counts millions of what is named behind it: `3.2m people`.
    private var isMillions: Bool {
        isAttached && end == start + 1 && writing.text(start) == "m" && Self.millions.contains(writing.wordAfter(end))
    }

    private static let millions: WordSet = """
        people users units copies jobs pounds dollars euros homes households workers voters customers viewers subscribers \
        visitors tourists followers views tonnes tons barrels children women men cars deaths cases residents citizens \
        members sales downloads hits words pages votes players passengers shares accounts refugees americans
        """

    /// Whether `C` or `F` is a scale of temperatures here.
    private var isTemperature: Bool {
        guard quantity.numeral.map({ ($0.value(writing) ?? 1000) < 1000 }) ?? true else { return false }
        if quantity.numeral?.sign != nil || Self.weather.contains(writing.wordAfter(end)) { return true }
        let before = writing.wordBefore(number)
        return Self.heats.contains(before)
            || (isAttached && Self.levels.contains(before) && writing.digitCount(number) > 1)
            || (before == "of" && Self.heats.contains(writing.wordBefore(number - 2)))
    }

    private static let weather: WordSet =
        "outside today tonight tomorrow weather heat oven water temperature temperatures"
    private static let heats: WordSet = """
        temperature temperatures high highs low lows heated oven preheat heat cooled freezing boils melts freezes reached \
        hit below above
        """
    private static let levels: WordSet = "to at of around about near over under between and is was"

    /// Whether it equals something, or stands alone in brackets: `1 in = 2.54 cm`, `(12 in)`.
    private var isEquated: Bool {
        let before = writing[number - 1].kind == .space ? number - 2 : number - 1
        return writing.isSum(before: end) || writing.isSymbol(before, "=")
            || (writing.isSymbol(end, ")") && writing.isSymbol(before, "("))
    }

    /// Whether a number of feet stands before it: `5 ft 9 in`.
    private var isBehindFeet: Bool {
        let before = writing[number - 1].kind == .space ? number - 2 : number - 1
        let unit = writing.isSymbol(before, ".") || writing.isSymbol(before, ",") ? before - 1 : before
        return ["ft", "feet", "foot"].contains(writing[unit].kind == .letters ? writing.lower(unit) : "")
    }

    private static let extents: WordSet = "wide tall long high deep thick diameter across x by square screen"
    private static let poured: WordSet = "rain snow water mercury rainfall snowfall ice"
    private static let currents: WordSet = "fuse current of charger supply breaker at and or outlet circuit"
    private static let named: WordSet = """
        section chapter type class route room flat figure fig table part grade line gate platform unit apartment apt suite exit \
        highway road level phase group bus train block building number no step question item schedule
        """
    private static let functionWords: WordSet = """
        a an the per each or and for in on to from of at is was were with by if when as but than that which who away
        """
}
