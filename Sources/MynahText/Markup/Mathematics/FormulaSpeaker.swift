/// Says a formula as a person would, from left to right.
struct FormulaSpeaker {
    var reading = FormulaReading()
    /// What a vertical bar between two things means where it stands.
    var barWord = "divides"
    /// Whether a product is the size of something: `m × n`.
    var isSize = false
    /// Whether an arrow is the way of a limit.
    var isApproaching = false

    /// Says `word` for the bytes in `range`.
    mutating func say(_ word: String, _ range: Range<Int>, isLetter: Bool = false) {
        guard !word.isEmpty else { return }
        let start = max(range.lowerBound, reading.pieces.last?.range.lowerBound ?? 0)
        let end = max(range.upperBound, start)
        if !reading.pieces.isEmpty {
            reading.pieces.append(FormulaReading.Piece(text: " ", range: start..<start, isLetter: false))
        }
        reading.pieces.append(FormulaReading.Piece(text: word, range: start..<end, isLetter: isLetter))
    }

    /// Puts a mark directly behind what was said.
    mutating func sayMark(_ mark: String, _ range: Range<Int>) {
        let start = max(range.lowerBound, reading.pieces.last?.range.lowerBound ?? 0)
        if let last = reading.pieces.last, last.text == mark { return }
        guard !reading.pieces.isEmpty else { return }
        reading.pieces.append(
            FormulaReading.Piece(text: mark, range: start..<max(start, range.upperBound), isLetter: false)
        )
    }

    mutating func speak(_ atoms: [FormulaAtom]) {
        var previous: FormulaAtom?
        for (index, atom) in atoms.enumerated() {
            if let previous { join(previous, atom) }
            let next = index + 1 < atoms.count ? atoms[index + 1] : nil
            speak(atom, after: previous, before: next)
            previous = atom
        }
    }

    private mutating func speak(_ atom: FormulaAtom, after previous: FormulaAtom?, before next: FormulaAtom?) {
        switch atom.kind {
        case .function(let name): return sayFunction(name, atom)
        case .large(let name): return sayLarge(name, atom)
        case .limit(let name): return sayLimit(name, atom)
        case .numberSet(let name, let letter) where atom.hasScripts: return saySpace(name, letter, atom)
        case .bar: return sayBar(atom)
        case .binary(let word): return say(binaryWord(word, after: previous, before: next), atom.range)
        default: break
        }
        sayBase(atom)
        sayScripts(of: atom)
    }

    private mutating func sayBase(_ atom: FormulaAtom) {
        switch atom.kind {
        case .letter(let letter): say(letter, atom.range, isLetter: true)
        case .number: say(atom.digits, atom.range)
        case .name(let word), .numberSet(let word, _): say(word, atom.range)
        case .relation(let word): say(isApproaching && word == "to" ? "approaches" : word, atom.range)
        case .mark(let mark): sayMark(mark, atom.range)
        case .factorial: say("factorial", atom.range)
        case .group(let atoms): speak(atoms)
        case .fence(let fence, let atoms): sayFence(fence, atoms, atom)
        case .fraction(let above, let below): sayFraction(above, below, atom)
        case .binomial(let above, let below): sayBetween(above, "choose", below, atom)
        case .root(let degree, let atoms): sayRoot(degree, atoms, atom)
        case .accented(let atoms, let word):
            speak(atoms)
            say(word, atom.range)
        case .prefixed(let word, let atoms):
            say(word, atom.range)
            speak(atoms)
        case .table(let environment, let rows): sayTable(environment, rows, atom)
        case .function, .large, .limit, .bar, .binary: break
        }
    }

    /// Minus and plus before a thing are its sign, where nothing stands before them.
    private func binaryWord(_ word: String, after previous: FormulaAtom?, before next: FormulaAtom?) -> String {
        if isSize, word == "times" { return "by" }
        let isSign = !(previous?.isOperand ?? false) && !(previous?.isSign ?? false) && next != nil
        if isSign, word == "minus" { return "negative" }
        return isSign && word == "plus" ? "positive" : word
    }

    mutating func sayBetween(_ first: [FormulaAtom], _ word: String, _ second: [FormulaAtom], _ atom: FormulaAtom) {
        speak(first)
        let start = first.last?.end ?? atom.range.lowerBound
        say(word, start..<max(start, second.first?.range.lowerBound ?? start))
        speak(second)
    }

    private mutating func sayBar(_ atom: FormulaAtom) {
        guard atom.lower.isEmpty else {
            say("evaluated at", atom.range)
            return speak(atom.lower)
        }
        say(barWord, atom.range)
    }

    mutating func sayRoot(_ degree: [FormulaAtom], _ atoms: [FormulaAtom], _ atom: FormulaAtom) {
        if degree.isEmpty {
            say("the square root of", atom.range)
        } else if degree.count == 1, degree[0].digits == "3" {
            say("the cube root of", atom.range)
        } else if degree.count == 1, degree[0].isNumber, !degree[0].hasScripts {
            say("the \(OrdinalDigits.written(degree[0].digits)) root of", atom.range)
        } else {
            say("the", atom.range)
            speak(degree)
            say("root of", atom.range)
        }
        speak(atoms)
    }
}

extension FormulaAtom {
    /// Whether it is a sign like plus and minus, behind which another one is an operator still.
    fileprivate var isSign: Bool {
        if case .name("not") = kind { return true }
        return false
    }
}
