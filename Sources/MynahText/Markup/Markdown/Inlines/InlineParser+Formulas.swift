/// What encloses a formula.
extension InlineParser {
    /// Reads the formula that begins with the dollar signs here.
    ///
    /// As pandoc has it, no space stands inside single dollar signs and no digit behind the second, so that `$5 and $10` is money.
    mutating func readDollar() {
        if text.byte(at: offset + 1) == UInt8(ascii: "$") {
            let content = offset + 2
            if let end = text.end(of: "$$", from: content, unless: &absent.dollars), end - 2 > content {
                mark(.formula, to: end, detail: 2)
            } else {
                offset += 2
            }
            return
        }
        guard let end = endOfDollars else { return }
        mark(.formula, to: end, detail: 1)
    }

    private var endOfDollars: Int? {
        let start = offset + 1
        guard text.byte(at: start) > UInt8(ascii: " ") else { return nil }
        var end = start
        while end < text.bytes.count, text.bytes[end] != UInt8(ascii: "$") {
            end += text.bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard text.byte(at: end) == UInt8(ascii: "$"), end > start, text.bytes[end - 1] > UInt8(ascii: " "),
            !text.byte(at: end + 1).isASCIIDigit, !isMoney(text.bytes[start..<end])
        else { return nil }
        return end + 1
    }

    /// Whether what a dollar sign begins is an amount and words.
    private func isMoney(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first, first.isASCIIDigit else { return false }
        var letters = 0
        var hasWord = false
        for byte in content {
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "{")
            {
                return false
            }
            letters = byte.isASCIILetter ? letters + 1 : 0
            hasWord = hasWord || letters >= 2
        }
        return hasWord
    }

    /// Behind the formula in `\(…\)` or `\[…\]` that begins here.
    var bracketedFormula: Int? {
        mutating get {
            let content = offset + 2
            let end: Int?
            switch text.byte(at: offset + 1) {
            case UInt8(ascii: "("): end = text.end(of: "\\)", from: content, unless: &absent.parenthesis)
            case UInt8(ascii: "["): end = text.end(of: "\\]", from: content, unless: &absent.bracket)
            default: return nil
            }
            guard let end, Formula.isLikely(text.bytes[content..<(end - 2)]) else { return nil }
            return end
        }
    }

    /// Behind the `\begin{…}…\end{…}` that begins here, if it is one for formulas.
    var environment: Int? {
        mutating get {
            guard !absent.environment, text.has("\\begin{", at: offset), let name = text.braced(at: offset + 6),
                FormulaEnvironment(text.bytes[name]) != nil
            else { return nil }
            var depth = 1
            var end = name.upperBound
            while end < text.bytes.count {
                if text.bytes[end] == UInt8(ascii: "\\") {
                    if text.has("\\begin{", at: end) { depth += 1 }
                    if text.has("\\end{", at: end) { depth -= 1 }
                    if depth == 0, let name = text.braced(at: end + 4) { return name.upperBound + 1 }
                    if depth == 0 { break }
                    end += 1
                }
                end += 1
            }
            absent.environment = true
            return nil
        }
    }
}

extension InlineText {
    /// What stands between the braces at `offset`: a name of up to 30 bytes.
    fileprivate func braced(at offset: Int) -> Range<Int>? {
        guard byte(at: offset) == UInt8(ascii: "{") else { return nil }
        var end = offset + 1
        while end - offset < 30, byte(at: end).isASCIILetter || byte(at: end) == UInt8(ascii: "*") { end += 1 }
        return byte(at: end) == UInt8(ascii: "}") ? (offset + 1)..<end : nil
    }
}
