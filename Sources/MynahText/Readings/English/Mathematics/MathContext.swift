/// What stands around a sign, which shows whether it calculates or only parts words.
struct MathContext {
    let writing: Writing
    /// The tokens of the sign.
    let start: Int
    let end: Int

    /// How many tokens around a sign are looked at.
    private static let reach = 12

    /// The token before the sign, over white space.
    var left: Int { writing[start - 1].kind == .space ? start - 2 : start - 1 }
    /// The token behind the sign, over white space.
    var right: Int { writing.skippingSpace(end) }

    /// Whether something to calculate with stands before the sign.
    var hasLeftOperand: Bool {
        let token = writing[left]
        switch token.kind {
        case .digits: return true
        case .letters: return isVariable(left) || (writing[left - 1].kind == .digits && token.range.count <= 2)
        case .symbol:
            if token.scalar == "|" { return isVariable(left - 1) || writing[left - 1].kind == .digits }
            return [")", "]", "}", "!", "%", "\u{221E}", "\u{B0}"].contains(token.scalar) || token.scalar.isRaised
        case .space, .edge: return false
        }
    }

    /// Whether something to calculate with stands behind the sign.
    var hasRightOperand: Bool {
        let token = writing[right]
        switch token.kind {
        case .digits: return true
        case .letters: return isVariable(right)
        case .symbol:
            if ["(", "[", "{", "\u{221A}", "\u{221E}"].contains(token.scalar) { return true }
            return ["-", "\u{2212}", "+", "."].contains(token.scalar) && writing[right + 1].kind == .digits
        case .space, .edge: return false
        }
    }

    /// Whether figures stand on both sides.
    var isBetweenFigures: Bool { writing[left].kind == .digits && writing[right].kind == .digits }

    /// Whether there is anything before the sign in the sentence.
    var hasAnythingBefore: Bool { writing[left].kind != .edge }

    /// Whether a sign that does nothing but calculate stands nearby.
    var isAmongSigns: Bool {
        let nearby = max(0, start - Self.reach)..<min(writing.tokens.count, end + Self.reach)
        return nearby.contains { !(start..<end).contains($0) && isPlainlyMathematical($0) }
    }

    private func isPlainlyMathematical(_ index: Int) -> Bool {
        guard let sign = writing.symbol(index) else { return false }
        switch sign {
        case "=", "+", "^", "\u{D7}", "\u{F7}", "\u{221A}", "\u{2260}", "\u{2248}", "\u{2264}", "\u{2265}": return true
        default: return sign.isRaised && writing[index - 1].range.count == 1
        }
    }

    /// Whether a token is a letter that stands for a number.
    private func isVariable(_ index: Int) -> Bool {
        let token = writing[index]
        return token.range.count == token.scalar.lengthInUTF8 && token.scalar != "I"
    }
}

extension Unicode.Scalar {
    /// Whether it is a raised figure or sign.
    var isRaised: Bool { raisedDigit != nil || value == 0x207B || value == 0x207A }

    /// How many bytes it takes.
    var lengthInUTF8: Int { UTF8.width(self) }
}
