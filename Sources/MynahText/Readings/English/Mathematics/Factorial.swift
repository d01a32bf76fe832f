extension Reading {
    /// Factorials, where a calculation goes on behind them: `5! = 120`.
    static let factorial = Reading(.mathematics, on: [.symbols("!")]) { writing, index in
        guard !writing.isSpaced(index), MathContext(writing: writing, start: index, end: index + 1).hasLeftOperand,
            writing.isCalculation(behind: index)
        else { return nil }
        return Said(["factorial"], end: index + 1)
    }
}

extension Writing {
    /// Whether a sign that calculates follows, be it in what looks like the next sentence.
    fileprivate func isCalculation(behind index: Int) -> Bool {
        var offset = self[index].range.upperBound
        if offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        guard offset < source.bytes.count, let (scalar, _) = source.scalar(at: offset) else { return false }
        return ["=", "+", "*", "/", "^", "\u{D7}", "\u{F7}", "\u{2212}", "\u{B7}"].contains(scalar)
            || (scalar == ")" && source.bytes[..<offset].suffix(8).contains(UInt8(ascii: "(")))
    }
}
