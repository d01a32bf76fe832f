/// What is said between two things that stand side by side.
extension FormulaSpeaker {
    mutating func join(_ previous: FormulaAtom, _ atom: FormulaAtom) {
        let place = previous.end..<max(previous.end, atom.range.lowerBound)
        if takesArgument(previous) {
            if beginsArgument(atom) { say("of", place) }
            return
        }
        guard previous.isOperand, !atom.isRelation, !atom.isMark, !atom.isEmpty, !previous.isEmpty else { return }
        if case .bar = atom.kind { return }
        if case .factorial = atom.kind { return }
        if isLong(previous) { sayMark(",", place) }
        guard atom.isOperand, let word = word(between: previous, and: atom) else { return }
        say(word, place)
    }

    private func takesArgument(_ atom: FormulaAtom) -> Bool {
        switch atom.kind {
        case .function, .large, .limit: true
        default: false
        }
    }

    private func beginsArgument(_ atom: FormulaAtom) -> Bool {
        switch atom.kind {
        case .mark, .relation: false
        case .binary(let word): word == "minus" || word == "plus" || word == "plus or minus"
        default: true
        }
    }

    private func word(between previous: FormulaAtom, and atom: FormulaAtom) -> String? {
        if case .fence(let fence, let atoms) = atom.kind {
            let isBracket = fence.opening == .round || fence.opening == .square
            guard isBracket else { return fence.opening == .curly ? nil : "times" }
            return fence.opening == .round && isApplied(previous, to: atoms) ? "of" : "times"
        }
        if case .fraction(let above, let below) = atom.kind {
            if previous.isNumber, !previous.hasScripts, Fractions.words(above, below) != nil { return "and" }
            return isWord(previous) ? nil : "times"
        }
        if isWord(previous) || isWord(atom) { return nil }
        switch previous.kind {
        case .fence: return "times"
        case .fraction(let above, let below): return Fractions.words(above, below) == nil ? "times" : nil
        default: return nil
        }
    }

    private func isWord(_ atom: FormulaAtom) -> Bool { if case .name = atom.kind { true } else { false } }

    /// Whether brackets behind a letter hold what a function is taken of, and not a factor.
    private func isApplied(_ previous: FormulaAtom, to atoms: [FormulaAtom]) -> Bool {
        let name: String
        switch previous.kind {
        case .letter(let letter): name = letter
        case .name(let word): name = word
        case .accented, .numberSet: return true
        case .group(let inner): return inner.count == 1 && isApplied(inner[0], to: atoms)
        default: return false
        }
        if ["f", "g", "h", "F", "G", "H", "P", "E", "T", "O", "L"].contains(name) { return true }
        if name.utf8.count > 1, name != "pi" { return true }
        return atoms.allSatisfy { $0.isMark || $0.isOperand } && !(atoms.count == 1 && atoms[0].isNumber)
    }

    /// Whether the end of it must be heard, because what follows could belong to it.
    private func isLong(_ atom: FormulaAtom) -> Bool {
        if atom.upper.contains(where: { !$0.isOperand }) && atom.upper.count > 2 { return true }
        if atom.lower.contains(where: { !$0.isOperand }) && atom.lower.count > 1 { return true }
        switch atom.kind {
        case .root(_, let atoms): return isCompound(atoms)
        case .fraction(let above, let below): return isCompound(above) || isCompound(below)
        case .fence(let fence, let atoms): return fence.opening == .round && isCompound(atoms) && atom.upper.isEmpty
        default: return false
        }
    }

    /// Whether things are joined by an operator.
    func isCompound(_ atoms: [FormulaAtom]) -> Bool {
        if atoms.count == 1, case .group(let inner) = atoms[0].kind { return isCompound(inner) }
        return atoms.dropFirst().contains { if case .binary = $0.kind { true } else { $0.isRelation } }
    }
}

extension FormulaAtom {
    /// Whether nothing is said for it.
    fileprivate var isEmpty: Bool {
        switch kind {
        case .group(let atoms), .fence(_, let atoms): atoms.isEmpty && !hasScripts
        default: false
        }
    }
}
