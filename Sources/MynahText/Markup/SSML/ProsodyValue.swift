/// What an attribute of `prosody` asks for: a value, or a change of the value that holds around the element.
enum ProsodyValue: Equatable {
    case value(Double)
    /// A factor for pace and range, a difference for pitch and loudness.
    case change(Double)

    /// The pitch, in hertz, that hertz are counted from: between the usual voices of men and of women.
    static let referencePitch = 160.0
    /// The range of pitch, in hertz, that hertz are counted from.
    static let referenceRange = 80.0

    /// Times the usual speed: a label, `80%`, `+10%`, or a factor such as `1.2`.
    static func rate(_ text: String) -> ProsodyValue? {
        let labels = ["x-slow": 0.5, "slow": 0.75, "medium": 1, "default": 1, "fast": 1.25, "x-fast": 1.75]
        return labels[text.lowercased()].map { .value($0) } ?? factor(text)
    }

    /// Semitones: a label, `+2st`, `+10%`, `+20Hz` or `180Hz`.
    static func pitch(_ text: String) -> ProsodyValue? {
        let labels = ["x-low": -6.0, "low": -3, "medium": 0, "default": 0, "high": 3, "x-high": 6]
        if let label = labels[text.lowercased()] { return .value(label) }
        guard let quantity = AttributeQuantity(text) else { return nil }
        switch quantity.unit {
        case "st": return .change(quantity.value)
        case "%": return factor(text).flatMap { $0.map(semitones) }
        case "hz" where !quantity.isSigned: return semitones(quantity.value / referencePitch).map { .value($0) }
        case "hz": return semitones(1 + quantity.value / referencePitch).map { .change($0) }
        case "" where quantity.value == 0: return .change(0)
        default: return nil
        }
    }

    /// Times the usual range of pitch: a label, `+50%`, `+2st`, `+20Hz` or `80Hz`.
    static func range(_ text: String) -> ProsodyValue? {
        let labels = ["x-low": 0.25, "low": 0.5, "medium": 1, "default": 1, "high": 1.5, "x-high": 2]
        if let label = labels[text.lowercased()] { return .value(label) }
        guard let quantity = AttributeQuantity(text) else { return nil }
        switch quantity.unit {
        case "%": return factor(text)
        case "st": return abs(quantity.value) <= 48 ? .change((quantity.value / 12).binaryPower) : nil
        case "hz":
            let hertz = quantity.isSigned ? referenceRange + quantity.value : quantity.value
            guard hertz >= 0, hertz <= 8 * referenceRange else { return nil }
            return quantity.isSigned ? .change(hertz / referenceRange) : .value(hertz / referenceRange)
        default: return nil
        }
    }

    /// Decibels: a label, `+6dB`, `+10%`, or SSML 1.0's number from 0 to 100, which is a share of full loudness.
    static func volume(_ text: String) -> ProsodyValue? {
        let labels = [
            "silent": -Double.infinity, "x-soft": -12, "soft": -6, "medium": 0, "default": 0, "loud": 6, "x-loud": 12,
        ]
        if let label = labels[text.lowercased()] { return .value(label) }
        guard let quantity = AttributeQuantity(text) else { return nil }
        switch quantity.unit {
        case "db": return abs(quantity.value) <= 120 ? .change(quantity.value) : nil
        case "%": return factor(text).flatMap { $0.map(decibels) }
        case "" where quantity.isSigned: return decibels(max(0, 1 + quantity.value / 100)).map { .change($0) }
        case "": return quantity.value <= 100 ? decibels(quantity.value / 100).map { .value($0) } : nil
        default: return nil
        }
    }

    /// A factor of a tenth to ten: `+10%` changes, `110%` and `1.1` set.
    private static func factor(_ text: String) -> ProsodyValue? {
        guard let quantity = AttributeQuantity(text), quantity.unit == "%" || quantity.unit.isEmpty else { return nil }
        let number = quantity.unit == "%" ? quantity.value / 100 : quantity.value
        // Editors write 0% for no change.
        let isChange = quantity.isSigned || (number == 0 && quantity.unit == "%")
        let factor = isChange ? 1 + number : number
        guard (0.1...10).contains(factor) else { return nil }
        return isChange ? .change(factor) : .value(factor)
    }

    /// Semitones of a ratio of frequencies within six octaves; `nil` beyond.
    private static func semitones(_ ratio: Double) -> Double? {
        ratio > 0.015 && ratio < 64 ? 12 * ratio.binaryLogarithm : nil
    }

    private static func decibels(_ ratio: Double) -> Double? {
        guard ratio > 0 else { return -.infinity }
        // 20 log10 x = 20 log10 2 · log2 x
        return ratio < 1_000 ? 6.020_599_913_279_624 * ratio.binaryLogarithm : nil
    }

    private func map(_ transform: (Double) -> Double?) -> ProsodyValue? {
        switch self {
        case .value(let number): transform(number).map { .value($0) }
        case .change(let number): transform(number).map { .change($0) }
        }
    }

    /// What holds in the element, where `outer` holds around it and changes multiply.
    func scaling(_ outer: Double?) -> Double {
        switch self {
        case .value(let number): number
        case .change(let number): min(10, max(0.1, (outer ?? 1) * number))
        }
    }

    /// What holds in the element, where `outer` holds around it and changes add up.
    func adding(to outer: Double?) -> Double {
        switch self {
        case .value(let number): number
        case .change(let number): (outer ?? 0) + number
        }
    }
}
