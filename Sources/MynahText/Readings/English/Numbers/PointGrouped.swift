extension Reading {
    /// Numbers whose thousands are parted by points, as on the continent: `1.234.567`.
    static let pointGrouped = Reading(.cardinal, on: [.digits]) { writing, index in
        guard (1...3).contains(writing.digitCount(index)), writing.bytes(index).first != UInt8(ascii: "0"),
            writing.isBoundary(index - 1), !writing.isSymbol(index - 1, ".")
        else { return nil }
        var digits = Array(writing.bytes(index))
        var end = index + 1
        while writing.isSymbol(end, "."), writing.digitCount(end + 1) == 3, end - index < 12 {
            digits += writing.bytes(end + 1)
            end += 2
        }
        guard end > index + 4, writing.isBoundary(end),
            !(writing.isSymbol(end, ".") && writing[end + 1].kind == .digits),
            !writing.isSymbol(end, ",") || writing[end + 1].kind != .digits
        else { return nil }
        return Said(EnglishNumbers(saysAnd: writing.isBritish).cardinal(digits[...]), end: end)
    }
}
