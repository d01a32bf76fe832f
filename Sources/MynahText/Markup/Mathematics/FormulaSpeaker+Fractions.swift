extension FormulaSpeaker {
    mutating func sayFraction(_ above: [FormulaAtom], _ below: [FormulaAtom], _ atom: FormulaAtom) {
        if let words = Fractions.words(above, below) { return say(words, atom.range) }
        let isLongAbove = isCompound(above)
        let isLongBelow = isCompound(below)
        speak(above)
        let start = above.last?.end ?? atom.range.lowerBound
        let place = start..<max(start, below.first?.range.lowerBound ?? start)
        if isLongAbove { sayMark(",", place) }
        say(isLongAbove ? "all over" : isLongBelow ? "over the quantity" : "over", place)
        speak(below)
    }
}

/// Fractions of small numbers, which have names.
enum Fractions {
    /// `one half` for 1 and 2; `nil` for what is not two small numbers.
    static func words(_ above: [FormulaAtom], _ below: [FormulaAtom]) -> String? {
        guard let count = plainNumber(above), let part = plainNumber(below), (1...20).contains(count) else {
            return nil
        }
        guard let name = name(of: part) else { return nil }
        if count == 1 { return "one \(name)" }
        return "\(numbers[count]) \(part == 2 ? "halves" : name + "s")"
    }

    private static let numbers = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    private static func plainNumber(_ atoms: [FormulaAtom]) -> Int? {
        guard atoms.count == 1, let atom = atoms.first, !atom.hasScripts else { return nil }
        if case .group(let inner) = atom.kind, inner.count == 1, inner[0].isNumber { return plainNumber(inner) }
        guard atom.isNumber, atom.digits.utf8.count <= 4 else { return nil }
        return Int(atom.digits)
    }

    private static func name(of part: Int) -> String? {
        switch part {
        case 2: "half"
        case 3: "third"
        case 4: "quarter"
        case 5: "fifth"
        case 6: "sixth"
        case 7: "seventh"
        case 8: "eighth"
        case 9: "ninth"
        case 10: "tenth"
        case 12: "twelfth"
        case 16: "sixteenth"
        case 20: "twentieth"
        case 100: "hundredth"
        case 1000: "thousandth"
        default: nil
        }
    }
}
