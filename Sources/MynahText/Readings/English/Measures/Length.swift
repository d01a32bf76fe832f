/// A length in feet and inches: `5'10"`, `6′`, `12"`.
struct Length {
    private let feet: Numeral?
    private let inches: Quantity?
    /// The token behind it.
    let end: Int

    /// The length at a token.
    static func read(_ writing: Writing, _ index: Int) -> Length? {
        guard writing[index].kind == .digits else { return nil }
        if let feet = Numeral.read(writing, index), writing.isPrime(feet.end) {
            return behindFeet(writing, feet)
        }
        guard let inches = Quantity.read(writing, index), writing.isDoublePrime(inches.end) else { return nil }
        return Length(feet: nil, inches: inches, end: inches.end + 1)
    }

    private static func behindFeet(_ writing: Writing, _ feet: Numeral) -> Length? {
        let start = writing.skippingSpace(feet.end + 1)
        guard writing[start].kind == .digits, let inches = Quantity.read(writing, start) else {
            return Length(feet: feet, inches: nil, end: feet.end + 1)
        }
        if writing.isDoublePrime(inches.end) { return Length(feet: feet, inches: inches, end: inches.end + 1) }
        if writing.isPrime(inches.end), writing.isPrime(inches.end + 1) {
            return Length(feet: feet, inches: inches, end: inches.end + 2)
        }
        let isBare =
            start == feet.end + 1 && writing.digitCount(start) <= 2 && (writing.value(start) ?? 12) < 12
            && writing.isBoundary(inches.end) && feet.value(writing) ?? 10 < 10
        if isBare { return Length(feet: feet, inches: inches, end: inches.end) }
        return start > feet.end + 1 ? Length(feet: feet, inches: nil, end: feet.end + 1) : nil
    }

    /// Whether it has both feet and inches, so that it cannot be anything else.
    var isWhole: Bool { feet != nil && inches != nil }

    /// Its words; five foot ten as people say it.
    func words(_ writing: Writing, isSingular: Bool = false) -> [String] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        guard let feet else { return inches.map { inchWords($0, writing, isSingular) } ?? [] }
        let isOne = isSingular || feet.isOne(writing)
        let inFeet = numbers.words(feet, in: writing)
        guard let inches, inches.numeral?.value(writing) != 0 else { return inFeet + [isOne ? "foot" : "feet"] }
        if feet.value(writing) ?? 0 > 9 {
            return inFeet + [isOne ? "foot" : "feet"] + inchWords(inches, writing, isSingular)
        }
        return inFeet + ["foot"] + inches.words(writing)
    }

    private func inchWords(_ inches: Quantity, _ writing: Writing, _ isSingular: Bool) -> [String] {
        inches.words(writing) + [isSingular || inches.isSingular(writing) ? "inch" : "inches"]
    }
}

extension Writing {
    /// Whether a token is a prime, or an apostrophe that is used for one.
    func isPrime(_ index: Int) -> Bool {
        guard let sign = symbol(index) else { return false }
        return sign == "\u{2032}" || sign == "'" || sign == "\u{2019}"
    }

    /// Whether a token is a double prime, or a quotation mark that is used for one.
    func isDoublePrime(_ index: Int) -> Bool {
        guard let sign = symbol(index) else { return false }
        return sign == "\u{2033}" || sign == "\"" || sign == "\u{201D}"
    }
}
