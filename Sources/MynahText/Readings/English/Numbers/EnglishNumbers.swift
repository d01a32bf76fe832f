/// Numbers in English words. Digits come in as ASCII, any number of them.
package struct EnglishNumbers: Sendable {
    /// Whether "and" stands before tens and units, as in Britain.
    package let saysAnd: Bool

    package init(saysAnd: Bool) { self.saysAnd = saysAnd }

    private static let units = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let powers = [
        "", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion", "septillion",
        "octillion", "nonillion", "decillion",
    ]

    /// The number: `1234` is one thousand two hundred thirty-four. More than 36 digits are said one by one.
    package func cardinal(_ digits: some Collection<UInt8>) -> [String] {
        let significant = Array(digits.drop { $0 == UInt8(ascii: "0") })
        guard !significant.isEmpty else { return ["zero"] }
        guard significant.count <= Self.powers.count * 3 else { return self.digits(digits) }
        var words: [String] = []
        var power = (significant.count + 2) / 3
        var rest = significant[...]
        while power > 0 {
            let group = rest.prefix(rest.count - (power - 1) * 3)
            rest = rest.dropFirst(group.count)
            power -= 1
            words += self.group(value(group), power: power, isLast: power == 0, follows: !words.isEmpty)
        }
        return words
    }

    /// The number of a value.
    package func cardinal(_ value: Int) -> [String] { cardinal(Array(String(value.magnitude).utf8)) }

    /// The place in an order: `21` is twenty-first.
    package func ordinal(_ digits: some Collection<UInt8>) -> [String] {
        var words = cardinal(digits)
        words.append(Self.ordinal(of: words.removeLast()))
        return words
    }

    /// The place in an order of a value.
    package func ordinal(_ value: Int) -> [String] { ordinal(Array(String(value.magnitude).utf8)) }

    /// Each digit by its name.
    package func digits(_ digits: some Collection<UInt8>) -> [String] {
        digits.map { Self.units[Int($0 &- UInt8(ascii: "0")) % 10] }
    }

    /// A year of three or four digits as it is said: `1905` nineteen oh five, `2005` two thousand five, `2024` twenty twenty-four.
    package func year(_ value: Int) -> [String] {
        let (century, rest) = (value / 100, value % 100)
        if value % 1000 == 0 || !(1...99).contains(century) || (century == 20 && rest < 10) {
            return cardinal(value)
        }
        if rest == 0 { return cardinal(century) + ["hundred"] }
        return cardinal(century) + (rest < 10 ? ["oh"] : []) + cardinal(rest)
    }

    private func group(_ value: Int, power: Int, isLast: Bool, follows: Bool) -> [String] {
        guard value > 0 else { return [] }
        var words: [String] = []
        if value >= 100 { words += [Self.units[value / 100], "hundred"] }
        let rest = value % 100
        if rest > 0 {
            if saysAnd, value >= 100 || (isLast && follows) { words.append("and") }
            words.append(Self.belowHundred(rest))
        }
        return power > 0 ? words + [Self.powers[power]] : words
    }

    private func value(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) % 10 }
    }

    private static func belowHundred(_ value: Int) -> String {
        if value < 20 { return units[value] }
        return value % 10 == 0 ? tens[value / 10] : "\(tens[value / 10])-\(units[value % 10])"
    }

    /// The ordinal of a cardinal's last word: `twenty-one` makes `twenty-first`.
    package static func ordinal(of word: String) -> String {
        guard let hyphen = word.lastIndex(of: "-") else { return simpleOrdinal(of: word) }
        return word[...hyphen] + simpleOrdinal(of: String(word[word.index(after: hyphen)...]))
    }

    private static func simpleOrdinal(of word: String) -> String {
        switch word {
        case "one": "first"
        case "two": "second"
        case "three": "third"
        case "five": "fifth"
        case "eight": "eighth"
        case "nine": "ninth"
        case "twelve": "twelfth"
        default: word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th"
        }
    }
}
