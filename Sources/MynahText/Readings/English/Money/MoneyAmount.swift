/// A sum of money: `$7.95`, `-$5`, `US$2.5M`, `1.234,56 €`.
struct MoneyAmount {
    private let sign: CurrencySign
    private let amount: Amount
    private var isNegative = false
    private let magnitude: Magnitude?
    /// The token behind it.
    let end: Int

    /// How much.
    private enum Amount {
        case number(Numeral)
        case quantity(Quantity)

        var end: Int {
            switch self {
            case .number(let numeral): numeral.end
            case .quantity(let quantity): quantity.end
            }
        }
    }

    /// The sum at a token: its currency first, or last.
    static func read(_ writing: Writing, _ index: Int) -> MoneyAmount? {
        guard writing.isMinus(index) else {
            let isFirst = writing[index].kind == .digits || writing.isSymbol(index, ".")
            return isFirst ? amountFirst(writing, index) : currencyFirst(writing, index)
        }
        guard writing.isBoundary(index - 1), !writing.isSymbol(index - 1, ")") else { return nil }
        let isFirst = writing[index + 1].kind == .digits || writing.isSymbol(index + 1, ".")
        var sum = isFirst ? amountFirst(writing, index + 1) : currencyFirst(writing, index + 1)
        sum?.isNegative = true
        return sum
    }

    private static func currencyFirst(_ writing: Writing, _ index: Int) -> MoneyAmount? {
        guard let sign = CurrencySign.read(writing, index) else { return nil }
        let isNegative = writing.isMinus(sign.end)
        guard let amount = amount(writing, isNegative ? sign.end + 1 : writing.skippingSpace(sign.end)) else {
            return nil
        }
        let magnitude = Magnitude.ofMoney(writing, amount.end)
        let end = magnitude?.end ?? amount.end
        guard writing[end].kind != .letters || magnitude != nil else { return nil }
        let code = CurrencySign.behind(writing, end).flatMap { $0.repeats(sign) ? $0 : nil }
        return MoneyAmount(
            sign: code ?? sign,
            amount: amount,
            isNegative: isNegative,
            magnitude: magnitude,
            end: code?.end ?? end
        )
    }

    private static func amountFirst(_ writing: Writing, _ index: Int) -> MoneyAmount? {
        guard let amount = amount(writing, index) else { return nil }
        let magnitude = Magnitude.ofMoney(writing, amount.end)
        guard let sign = CurrencySign.behind(writing, magnitude?.end ?? amount.end) else { return nil }
        return MoneyAmount(sign: sign, amount: amount, magnitude: magnitude, end: sign.end)
    }

    private static func amount(_ writing: Writing, _ index: Int) -> Amount? {
        guard writing[index].kind == .digits || writing.isSymbol(index, ".") else { return nil }
        if let numeral = Numeral.continental(writing, index) { return .number(numeral) }
        guard let quantity = Quantity.read(writing, index) else { return nil }
        return quantity.numeral.map { .number($0) } ?? .quantity(quantity)
    }

    /// What is said; `attributive` where a thing that costs so much is named behind it: a five dollar bill.
    func parts(_ writing: Writing, attributive: Bool) -> [Said.Part] {
        let negative: [Said.Part] = isNegative ? [.word("negative")] : []
        switch amount {
        case .number(let numeral):
            if magnitude == nil, let coins = coins(numeral, writing) {
                return negative + parts(numeral, coins, writing, attributive)
            }
            let words = EnglishNumbers(saysAnd: writing.isBritish).words(numeral, in: writing)
            let isSingular = attributive || (magnitude == nil && numeral.isOne(writing))
            return negative + whole(words, isSingular: isSingular)
        case .quantity(let quantity):
            let isSingular = attributive || (magnitude == nil && quantity.isSingular(writing))
            return negative + whole(quantity.words(writing), isSingular: isSingular)
        }
    }

    private func whole(_ words: [String], isSingular: Bool) -> [Said.Part] {
        (words + (magnitude.map { [$0.word] } ?? [])).map { .word($0) } + sign.currency.parts(isSingular: isSingular)
    }

    /// Hundredth parts, where the amount is written with them; `nil` where it is said with a point.
    private func coins(_ numeral: Numeral, _ writing: Writing) -> Int? {
        guard let fraction = numeral.fraction, sign.currency.minor != nil, let value = writing.value(fraction) else {
            return nil
        }
        switch writing.digitCount(fraction) {
        case 1: return value * 10
        case 2: return value
        default: return nil
        }
    }

    /// Whole units and hundredth parts: seven dollars and ninety-five cents.
    private func parts(
        _ numeral: Numeral,
        _ coins: Int,
        _ writing: Writing,
        _ attributive: Bool
    ) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        let isNothing = numeral.value(writing) ?? 0 == 0 && numeral.digits(writing).count < 13
        var parts: [Said.Part] = []
        if coins == 0 || !isNothing {
            let isSingular = attributive || numeral.value(writing) == 1
            parts += numbers.cardinal(numeral.digits(writing)).map { .word($0) }
            parts += sign.currency.parts(isSingular: isSingular)
        }
        guard coins > 0, let minor = sign.currency.minor else { return parts }
        if !parts.isEmpty { parts.append(.word("and")) }
        let name = attributive || coins == 1 ? minor.singular : minor.plural
        return parts + (numbers.cardinal(coins) + [name]).map { .word($0) }
    }
}

extension Writing {
    /// Whether a token is a hyphen or minus sign.
    func isMinus(_ index: Int) -> Bool {
        guard let sign = symbol(index) else { return false }
        return sign == "-" || sign == "\u{2212}" || sign == "\u{2013}"
    }
}
