/// Tells numbers that are years from those that count something.
enum YearContext {
    /// Whether a number may be a year by itself: four digits without a comma.
    static func isYearLike(_ numeral: Numeral, _ writing: Writing) -> Bool {
        guard numeral.whole.count == 1, numeral.fraction == nil, writing.digitCount(numeral.whole.lowerBound) == 4,
            let value = numeral.value(writing)
        else { return false }
        return (1010...2099).contains(value) || value == 1000
    }

    /// Whether what stands around the tokens `from..<to` shows that they count something.
    static func isCounted(_ writing: Writing, from: Int, to: Int) -> Bool {
        if isOperand(writing, from, to) { return true }
        let before = writing.wordBefore(from)
        if amounts.contains(before) { return true }
        let after = writing.wordAfter(to)
        guard !after.isEmpty, writing[to].kind == .space, writing[to + 1].shape == .lower else { return false }
        return isPlural(after, qualifiedAt: to + 1, in: writing) && !dates.contains(before)
    }

    private static func isOperand(_ writing: Writing, _ from: Int, _ to: Int) -> Bool {
        let before = writing[from - 1].kind == .space ? from - 2 : from - 1
        let signs: [Unicode.Scalar] = [
            "+", "=", "*", "\u{D7}", "\u{F7}", "^", "<", ">", "\u{2264}", "\u{2265}", "\u{221A}", "#",
        ]
        if let sign = writing.symbol(before), signs.contains(sign) { return true }
        if let sign = writing.symbol(writing.skippingSpace(to)), signs.contains(sign) { return true }
        return false
    }

    private static func isPlural(_ word: String, qualifiedAt index: Int, in writing: Writing) -> Bool {
        if qualifiers.contains(word) { return true }
        if plurals.contains(word) { return true }
        guard word.utf8.count > 3, !notPlural.contains(word) else { return false }
        let ending = Array(word.utf8.suffix(2))
        guard ending[1] == UInt8(ascii: "s") else { return false }
        return ending[0] != UInt8(ascii: "s") && ending[0] != UInt8(ascii: "u") && ending[0] != UInt8(ascii: "i")
            && ending[0] != UInt8(ascii: "'")
    }

    /// Before a number of things.
    private static let amounts: WordSet = """
        than least most nearly almost exactly only another roughly approximately some additional extra every total totaling \
        exceeding exceeded exceeds
        """
    /// Before a year, whatever follows.
    private static let dates: WordSet = """
        in since during until till by year early late mid summer winter spring fall autumn january february march april may \
        june july august september october november december the
        """
    private static let qualifiers: WordSet = "more other different additional extra new square cubic such metric"
    private static let plurals: WordSet = """
        people men women children percent dollars euros feet inches teeth mice geese sheep fish million billion thousand \
        hundred degrees units folk police cattle kilometer meter mile foot gallon liter metre litre kilometre yen pounds
        """
    private static let notPlural: WordSet = """
        this was has does is his its as us always perhaps across towards besides sometimes afterwards says sees gets makes \
        takes shows goes seems gives means brings marks becomes remains begins comes contains includes provides opens \
        offers features presents ends starts sales news series games olympics elections models versions
        """
}
