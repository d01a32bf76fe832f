/// The tokens of an address or path: what stands together without white space, without the punctuation of the sentence around it.
enum AddressRun {
    /// Whether an address may begin at a token: nothing that could belong to it stands before.
    static func begins(_ writing: Writing, at index: Int) -> Bool {
        let before = writing[index - 1]
        switch before.kind {
        case .letters, .digits: return false
        case .space, .edge: return true
        case .symbol: return !isPart(before.scalar) || before.scalar == "("
        }
    }

    /// The token behind the last of an address that begins at a token; `hasScheme` tells that more signs may stand in it.
    static func end(_ writing: Writing, from index: Int, hasScheme: Bool = false) -> Int {
        var end = index
        while belongs(writing[end], hasScheme: hasScheme) { end += 1 }
        return trimmed(writing, index..<end)
    }

    private static func belongs(_ token: Token, hasScheme: Bool) -> Bool {
        switch token.kind {
        case .letters, .digits: true
        case .symbol: isPart(token.scalar) || hasScheme && "()!*,;$'".unicodeScalars.contains(token.scalar)
        case .space, .edge: false
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "/", "-", "_", "~", "?", "=", "&", "#", "%", "+", ":", "@", "\\": true
        default: false
        }
    }

    /// Leaves out what ends the sentence, and brackets that were opened before.
    private static func trimmed(_ writing: Writing, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        var open = range.reduce(0) { $0 + (writing.isSymbol($1, "(") ? 1 : writing.isSymbol($1, ")") ? -1 : 0) }
        while end > range.lowerBound, let sign = writing.symbol(end - 1) {
            if sign == ")" {
                guard open < 0 else { break }
                open += 1
            } else if !".,;:!?'*".unicodeScalars.contains(sign) {
                break
            }
            end -= 1
        }
        return end
    }
}
