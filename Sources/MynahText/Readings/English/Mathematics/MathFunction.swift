extension Reading {
    /// Functions of what stands in brackets: `f(x)`, `sin(x)`, `O(n)`.
    static let mathFunction = Reading(
        .mathematics,
        on: [.words("f g h p q u v o e t sin cos tan log ln exp det arcsin arccos arctan sinh cosh tanh sqrt")]
    ) { writing, index in
        guard writing.isSymbol(index + 1, "("), let name = MathFunction.name(writing, index),
            MathFunction.isArgument(writing, index + 2)
        else { return nil }
        let part: Said.Part = writing[index].range.count == 1 ? .letter(name) : .word(name)
        return Said(parts: [part, .word("of")], end: index + 2)
    }
}

private enum MathFunction {
    /// How the name of a function is said.
    static func name(_ writing: Writing, _ index: Int) -> String? {
        if writing[index].range.count == 1 { return writing.text(index).uppercased() }
        guard writing[index].shape == .lower else { return nil }
        switch writing.lower(index) {
        case "sin": return "sine"
        case "cos": return "cosine"
        case "tan": return "tangent"
        case "ln": return "natural log"
        case "exp": return "exponential"
        case "det": return "determinant"
        case "sqrt": return "square root"
        case "log": return "log"
        case "arcsin": return "arcsine"
        case "arccos": return "arccosine"
        case "arctan": return "arctangent"
        case "sinh": return "hyperbolic sine"
        case "cosh": return "hyperbolic cosine"
        case "tanh": return "hyperbolic tangent"
        default: return nil
        }
    }

    /// Whether a letter, a number or a sign of mathematics begins what stands in the brackets, and no word.
    static func isArgument(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        switch token.kind {
        case .digits: return !writing.isSymbol(index - 3, "(")
        case .letters: return token.range.count == token.scalar.lengthInUTF8 && writing[index + 1].kind != .letters
        case .symbol: return ["-", "\u{2212}", "("].contains(token.scalar)
        case .space, .edge: return false
        }
    }
}
