/// Logarithms to base 2 without the C library, the same bit for bit wherever they are computed.
extension Double {
    /// The logarithm of a positive, finite number.
    var binaryLogarithm: Double {
        let fraction = (significand - 1) / (significand + 1)
        let square = fraction * fraction
        var sum = 0.0
        // atanh, whose terms shrink ninefold: 18 of them leave nothing that a Double can hold.
        for term in stride(from: 35, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
        return Double(exponent) + 2 * fraction * sum / Self.naturalLogarithmOf2
    }

    /// 2 to the power of a number between -1000 and 1000.
    var binaryPower: Double {
        let whole = Int(self)
        let rest = (self - Double(whole)) * Self.naturalLogarithmOf2
        var sum = 1.0
        for term in stride(from: 20, through: 1, by: -1) { sum = 1 + sum * rest / Double(term) }
        return Double(sign: .plus, exponent: whole, significand: 1) * sum
    }

    private static var naturalLogarithmOf2: Double { 0.693_147_180_559_945_3 }
}
