/// What stands above and below.
extension FormulaSpeaker {
    mutating func sayScripts(of atom: FormulaAtom) {
        sayPrimes(of: atom)
        if !atom.lower.isEmpty {
            say("sub", scriptMark(before: atom.lower))
            speak(atom.lower)
        }
        guard !atom.upper.isEmpty else { return }
        if case .fence(let fence, let atoms) = atom.kind, fence.opening == .round, isCompound(atoms) {
            sayMark(",", atom.upperRange)
        }
        sayPower(of: atom)
    }

    private mutating func sayPrimes(of atom: FormulaAtom) {
        guard atom.primes > 0 else { return }
        say(["prime", "double prime", "triple prime"][min(3, atom.primes) - 1], atom.range)
    }

    private func scriptMark(before atoms: [FormulaAtom]) -> Range<Int> {
        let start = atoms.first?.range.lowerBound ?? 0
        return max(0, start - 1)..<start
    }

    private mutating func sayPower(of atom: FormulaAtom) {
        let upper = unwrapped(atom.upper)
        let whole = atom.upperRange.lowerBound..<max(atom.upperRange.upperBound, atom.upper.last?.end ?? 0)
        if let word = powerWord(upper, of: atom) { return say(word, whole) }
        let isPlain = upper.allSatisfy { $0.isOperand && isPlainPower($0) } && upper.count <= 3
        let isNegative = upper.count == 2 && isMinus(upper[0]) && upper[1].isOperand && isPlainPower(upper[1])
        say(isPlain || isNegative ? "to the" : "to the power of", atom.upperRange)
        speak(upper)
    }

    private func isPlainPower(_ atom: FormulaAtom) -> Bool {
        switch atom.kind {
        case .letter, .name: !atom.hasScripts
        case .number: !atom.hasScripts
        default: false
        }
    }

    private func isMinus(_ atom: FormulaAtom) -> Bool { if case .binary("minus") = atom.kind { true } else { false } }

    func unwrapped(_ atoms: [FormulaAtom]) -> [FormulaAtom] {
        guard atoms.count == 1, let first = atoms.first, case .group(let inner) = first.kind, !first.hasScripts else {
            return atoms
        }
        return inner
    }

    /// The word for a power that has one: `squared`, `transpose`.
    private func powerWord(_ upper: [FormulaAtom], of base: FormulaAtom) -> String? {
        guard upper.count == 1, let power = upper.first, !power.hasScripts else {
            return isInverse(upper) && isInvertible(base) ? "inverse" : nil
        }
        switch power.kind {
        case .number: return numberPower(power.digits)
        case .letter("T"), .name("top"): return "transpose"
        case .binary("times"): return "star"
        case .binary("composed with"): return "degrees"
        case .binary(let sign): return sign
        case .name("dagger"), .name("prime"), .name("star"), .name("degrees"): return nameOf(power)
        case .fence(let fence, let atoms): return fence.opening == .round ? derivative(atoms) : nil
        default: return nil
        }
    }

    private func nameOf(_ atom: FormulaAtom) -> String? { if case .name(let name) = atom.kind { name } else { nil } }

    /// `f^{(4)}` is the fourth derivative.
    private func derivative(_ atoms: [FormulaAtom]) -> String? {
        guard atoms.count == 1, let order = atoms.first, order.isNumber else { return nil }
        return "\(OrdinalDigits.written(order.digits)) derivative"
    }

    private func numberPower(_ digits: String) -> String? {
        switch digits {
        case "2": return "squared"
        case "3": return "cubed"
        case "0", "1": return nil
        default:
            guard digits.utf8.allSatisfy({ $0.isASCIIDigit }) else { return nil }
            return "to the " + OrdinalDigits.written(digits)
        }
    }

    func isInverse(_ upper: [FormulaAtom]) -> Bool {
        upper.count == 2 && isMinus(upper[0]) && upper[1].digits == "1" && !upper[1].hasScripts
    }

    /// Whether it is the name of a function or a matrix.
    private func isInvertible(_ base: FormulaAtom) -> Bool {
        switch base.kind {
        case .letter(let letter): letter == "f" || letter == "g" || letter == "h" || letter.uppercased() == letter
        case .name(let name): name.hasPrefix("capital ") || name == "phi" || name == "psi"
        case .group(let atoms): atoms.count == 1 && isInvertible(atoms[0])
        default: false
        }
    }

    mutating func sayFunction(_ name: String, _ atom: FormulaAtom) {
        if isInverse(unwrapped(atom.upper)) {
            say("inverse \(name)", atom.range)
        } else {
            say(name, atom.range)
        }
        sayPrimes(of: atom)
        if !atom.lower.isEmpty {
            say(name == "log" ? "base" : "sub", scriptMark(before: atom.lower))
            speak(atom.lower)
        }
        if !atom.upper.isEmpty, !isInverse(unwrapped(atom.upper)) { sayPower(of: atom) }
    }

    /// `the sum from i equals 1 to n`, `the sum over i`.
    mutating func sayLarge(_ name: String, _ atom: FormulaAtom) {
        say(name, atom.range)
        if !atom.lower.isEmpty {
            say(atom.upper.isEmpty ? "over" : "from", scriptMark(before: atom.lower))
            speak(atom.lower)
        }
        guard !atom.upper.isEmpty else { return }
        say("to", scriptMark(before: atom.upper))
        speak(atom.upper)
    }

    /// `the limit as x approaches 0`, `the maximum over x`.
    mutating func sayLimit(_ name: String, _ atom: FormulaAtom) {
        say(name, atom.range)
        guard !atom.lower.isEmpty else { return sayScripts(of: atom) }
        let isLimit = name.hasPrefix("the limit")
        say(isLimit ? "as" : "over", scriptMark(before: atom.lower))
        isApproaching = isLimit
        speak(atom.lower)
        isApproaching = false
    }

    /// `R n`, `R m by n`: a set of numbers in several dimensions.
    mutating func saySpace(_ name: String, _ letter: String, _ atom: FormulaAtom) {
        let upper = unwrapped(atom.upper)
        if upper.count == 1, case .binary(let sign) = upper[0].kind {
            let adjective = sign == "minus" ? "negative" : sign == "times" ? "nonzero" : "positive"
            return say("the \(adjective) \(name.hasPrefix("the ") ? String(name.dropFirst(4)) : name)", atom.range)
        }
        say(letter, atom.range, isLetter: true)
        isSize = true
        speak(atom.lower)
        speak(upper)
        isSize = false
    }
}
