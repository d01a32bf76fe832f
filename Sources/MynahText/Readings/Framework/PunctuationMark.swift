/// What a sign that no reading wants does to the speech around it.
struct PunctuationMark {
    /// The mark that it is folded into; `nil` for one that does nothing.
    let symbol: Unicode.Scalar?
    /// The token behind it and its repetitions.
    let end: Int
    /// Whether it is punctuation at all.
    let isPunctuation: Bool

    /// Reads the sign at a token.
    static func read(_ writing: Writing, at index: Int, quotes: inout QuotationState) -> PunctuationMark {
        let scalar = writing[index].scalar
        let end = endOfRun(writing, from: index)
        if scalar == ".", end - index > 1 { return PunctuationMark(symbol: "\u{2026}", end: end, isPunctuation: true) }
        if isDash(scalar) {
            let isBreak =
                end - index > 1 || scalar == "\u{2014}" || scalar == "\u{2015}"
                || (writing.isSpaced(index) && writing[end].kind == .space && index > 0)
                || (scalar == "-" && isFalseStart(writing, at: index))
            return PunctuationMark(symbol: isBreak ? "\u{2014}" : nil, end: end, isPunctuation: true)
        }
        if scalar == "\"" || scalar == "\u{FF02}" {
            return PunctuationMark(symbol: quotes.turn(writing, at: index), end: index + 1, isPunctuation: true)
        }
        if scalar == "|" || scalar == "\u{2502}" {
            return PunctuationMark(symbol: isCellEnd(writing, at: index) ? "," : nil, end: end, isPunctuation: true)
        }
        let folded = folded(scalar)
        let isPunctuation = folded != nil || scalar.isPunctuationOnly
        return PunctuationMark(symbol: folded, end: folded == nil ? index + 1 : end, isPunctuation: isPunctuation)
    }

    /// The token behind repetitions of the sign at `index`; a long row of them is one sign.
    private static func endOfRun(_ writing: Writing, from index: Int) -> Int {
        let scalar = writing[index].scalar
        var end = index + 1
        guard [".", "!", "?", ",", ";", ":", "-", "\u{2013}", "\u{2014}", "\u{2026}"].contains(scalar) else {
            return end
        }
        while writing.isSymbol(end, scalar) { end += 1 }
        return end
    }

    /// Whether the hyphen breaks off a word that begins again behind it: `I- I think`, `th- the`.
    private static func isFalseStart(_ writing: Writing, at index: Int) -> Bool {
        let (before, after) = (writing[index - 1], writing[index + 2])
        guard before.kind == .letters, writing[index + 1].kind == .space, after.kind == .letters,
            before.range.count <= min(12, after.range.count)
        else { return false }
        return zip(writing.bytes(index - 1), writing.bytes(index + 2)).allSatisfy {
            $0.asciiLowercased == $1.asciiLowercased
        }
    }

    /// Whether the upright line stands between what two cells of a table say.
    private static func isCellEnd(_ writing: Writing, at index: Int) -> Bool {
        let before = writing[index - 1].kind == .space ? writing[index - 2] : writing[index - 1]
        let after = writing[writing.skippingSpace(index + 1)]
        return (before.kind == .letters || before.kind == .digits) && (after.kind == .letters || after.kind == .digits)
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar) || scalar == "\u{2212}"
    }

    /// The mark that stands for a sign.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case ".", "\u{3002}", "\u{FF0E}", "\u{FF61}", "\u{964}", "\u{965}", "\u{6D4}", "\u{589}", "\u{1362}": "."
        case ",", "\u{FF0C}", "\u{3001}", "\u{60C}", "\u{FF64}": ","
        case "!", "\u{FF01}", "\u{203C}": "!"
        case "?", "\u{FF1F}", "\u{61F}", "\u{37E}", "\u{2047}", "\u{2048}", "\u{2049}", "\u{203D}": "?"
        case ";", "\u{FF1B}", "\u{61B}": ";"
        case ":", "\u{FF1A}": ":"
        case "\u{2026}", "\u{22EF}": "\u{2026}"
        case "(", "\u{FF08}": "("
        case ")", "\u{FF09}": ")"
        case "\u{201C}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{300C}", "\u{300E}", "\u{300A}": "\u{201C}"
        case "\u{201D}", "\u{BB}", "\u{300D}", "\u{300F}", "\u{300B}": "\u{201D}"
        default: nil
        }
    }
}

/// Tells straight quotation marks that open from those that close.
struct QuotationState {
    private var isOpen = false

    /// The curly mark that the straight one at a token stands for.
    mutating func turn(_ writing: Writing, at index: Int) -> Unicode.Scalar {
        let canClose = !writing.isSpaced(index)
        let canOpen = writing[index + 1].kind != .space && writing[index + 1].kind != .edge
        isOpen = canOpen && canClose ? !isOpen : canOpen
        return isOpen ? "\u{201C}" : "\u{201D}"
    }
}

extension Unicode.Scalar {
    /// Whether it is punctuation, a bracket or a mark of layout, which says nothing by itself.
    var isPunctuationOnly: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .format, .control, .modifierSymbol, .nonspacingMark, .enclosingMark,
            .spacingMark:
            true
        default: false
        }
    }
}
