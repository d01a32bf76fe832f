extension ReadingKind {
    static let mathematics = ReadingKind("mathematics")
}

extension Reading {
    /// Signs that calculate and compare: `2 + 2 = 4`, `a ≤ b`, `3 × 4`, `x - 1 = y`, `~5`.
    static let operation = Reading(
        .mathematics,
        on: [.symbols("+-−–*/=<>!~·⋅×÷±∓≠≈≤≥≃≅≪≫"), .words("x")]
    ) { writing, index in
        if writing[index].kind == .letters { return OperatorSign.cross(writing, index) }
        let sign = OperatorSign.read(writing, index)
        guard let words = sign?.words, let sign else { return nil }
        return Said(words, end: sign.context.end)
    }
}

/// A sign that calculates or compares, of one character or two.
private struct OperatorSign {
    let context: MathContext
    private let scalar: Unicode.Scalar

    /// The sign at a token; `!=`, `<=` and their like are one.
    static func read(_ writing: Writing, _ index: Int) -> OperatorSign? {
        guard let first = writing.symbol(index) else { return nil }
        if first == "+", writing.isSymbol(index + 1, "/"), writing.isMinus(index + 2) {
            return OperatorSign(context: MathContext(writing: writing, start: index, end: index + 3), scalar: "\u{B1}")
        }
        if let second = writing.symbol(index + 1), let both = joined(first, second) {
            return OperatorSign(context: MathContext(writing: writing, start: index, end: index + 2), scalar: both)
        }
        return OperatorSign(context: MathContext(writing: writing, start: index, end: index + 1), scalar: first)
    }

    /// The letter that stands for a cross between factors: `3 x 4 = 12`.
    static func cross(_ writing: Writing, _ index: Int) -> Said? {
        let context = MathContext(writing: writing, start: index, end: index + 1)
        return context.isBetweenFigures && context.isAmongSigns ? Said(["times"], end: index + 1) : nil
    }

    private static func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        switch (first, second) {
        case ("!", "="): "\u{2260}"
        case ("<", "="): "\u{2264}"
        case (">", "="): "\u{2265}"
        case ("=", "="): "="
        case ("+", "-"), ("+", "/"): "\u{B1}"
        case ("-", ">"), ("=", ">"): "\u{2192}"
        default: nil
        }
    }

    /// What is said; `nil` where the sign does not calculate.
    var words: [String]? {
        switch scalar {
        case "=": isRule ? nil : ["equals"]
        case "+": isBullet || isRule ? nil : ["plus"]
        case "\u{D7}": ["times"]
        case "\u{F7}": ["divided", "by"]
        case "\u{B1}": context.end == context.start + 1 || hasOperands ? ["plus", "or", "minus"] : nil
        case "\u{2213}": ["minus", "or", "plus"]
        case "\u{2192}": context.hasAnythingBefore ? ["to"] : nil
        case "-" where isGrade: ["minus"]
        case "-", "\u{2013}": hasOperands && context.isAmongSigns ? ["minus"] : nil
        case "\u{2212}": hasOperands || context.isAmongSigns ? ["minus"] : nil
        case "*": hasOperands && (context.isBetweenFigures || context.isAmongSigns) ? ["times"] : nil
        case "\u{B7}", "\u{22C5}": hasOperands ? ["times"] : nil
        case "/": slash
        default: comparison
        }
    }

    private var slash: [String]? {
        guard hasOperands, context.isBetweenFigures || context.isAmongSigns else { return nil }
        return context.isBetweenFigures ? ["divided", "by"] : ["over"]
    }

    private var comparison: [String]? {
        let name: [String]
        switch scalar {
        case "<": name = ["less", "than"]
        case ">": name = ["greater", "than"]
        case "\u{2264}": name = ["less", "than", "or", "equal", "to"]
        case "\u{2265}": name = ["greater", "than", "or", "equal", "to"]
        case "\u{2260}": name = ["not", "equal", "to"]
        case "\u{226A}": name = ["much", "less", "than"]
        case "\u{226B}": name = ["much", "greater", "than"]
        case "\u{2248}", "\u{2243}", "\u{2245}": name = ["approximately"]
        case "~" where context.isBetweenFigures && !context.writing.isSpaced(context.start): return ["to"]
        case "~": return isBeforeAmount ? ["approximately"] : nil
        default: return nil
        }
        if !context.hasAnythingBefore, !context.hasRightOperand { return nil }
        let isAsked = ["is", "are", "was", "be"].contains(context.writing.wordBefore(context.left))
        return context.hasLeftOperand && !isAsked ? ["is"] + name : name
    }

    private var hasOperands: Bool { context.hasLeftOperand && context.hasRightOperand }

    /// Whether an amount follows at once.
    private var isBeforeAmount: Bool {
        let writing = context.writing
        guard context.right == context.end || writing.isSpaced(context.start) else { return false }
        let next = writing[context.right]
        if next.kind == .digits { return true }
        return CurrencySign.read(writing, context.right).map { writing[$0.end].kind == .digits } ?? false
    }

    /// Whether it lowers the mark of a school: `a B- in maths`, `A-/B+`.
    private var isGrade: Bool {
        let (writing, index) = (context.writing, context.start)
        guard writing[index - 1].shape == .single, "ABCD".unicodeScalars.contains(writing[index - 1].scalar),
            writing.isBoundary(index - 2), writing.isBoundary(index + 1), index > 1 || writing[index + 1].kind == .edge
        else { return false }
        let next = writing[writing.skippingSpace(index + 1)]
        return next.kind != .letters || next.scalar.properties.lowercaseMapping != writing.lower(index - 1)
    }

    /// Whether it marks an item of a list.
    private var isBullet: Bool { !context.hasAnythingBefore && context.writing[context.end].kind == .space }

    /// Whether it is one of a row that draws a line.
    private var isRule: Bool {
        let writing = context.writing
        return writing.isSymbol(context.end, scalar)
            || (context.start > 0 && writing.isSymbol(context.start - 1, scalar))
    }
}
