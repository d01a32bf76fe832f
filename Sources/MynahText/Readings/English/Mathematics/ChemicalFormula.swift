extension ReadingKind {
    static let chemicalFormula = ReadingKind("chemical formula")
}

extension Reading {
    /// Chemical formulae, letter by letter: `H2O`, `C₆H₁₂O₆`, `NaCl`, `Ca²⁺`.
    static let chemicalFormula = Reading(
        .chemicalFormula,
        on: [.capitals, .compound, .words("na li ca mg al zn fe cu ag cl br")]
    ) { writing, index in
        guard writing[index].isASCII, writing.isBoundary(index - 1), !writing.isHyphen(index - 1),
            let formula = ChemicalFormula.read(writing, index)
        else { return nil }
        return Said(parts: formula.parts, end: formula.end)
    }
}

/// A row of elements and how often they occur.
struct ChemicalFormula {
    private(set) var parts: [Said.Part] = []
    private(set) var end: Int
    private var elements = 0
    private var hasLowered = false
    private var hasFigures = false
    private var hasCharge = false
    private var isMixed = false

    /// No formula that anyone reads has more tokens.
    private static let mostTokens = 24

    /// The formula at a token; `nil` where the letters are no elements, or likelier something else.
    static func read(_ writing: Writing, _ index: Int) -> ChemicalFormula? {
        guard writing[index].shape != .lower, writing[index].range.count <= 6 else { return nil }
        var formula = ChemicalFormula(end: index)
        while formula.end - index < mostTokens, formula.take(writing) {}
        formula.takeCharge(writing)
        guard writing.isBoundary(formula.end), formula.isPlausible(writing, index) else { return nil }
        return formula
    }

    private mutating func take(_ writing: Writing) -> Bool {
        let token = writing[end]
        switch token.kind {
        case .letters: return takeElements(writing)
        case .digits: return takeFigures(writing)
        case .symbol:
            if token.scalar.loweredDigit != nil { return takeLowered(writing) }
            guard token.scalar == "(" || token.scalar == ")", elements > 0 else { return false }
            return takeBracket(writing)
        case .space, .edge: return false
        }
    }

    private mutating func takeElements(_ writing: Writing) -> Bool {
        guard writing[end].isASCII, writing[end].range.count <= 6,
            let found = ChemicalElement.split(Array(writing.bytes(end)))
        else { return false }
        for element in found {
            isMixed = isMixed || element.count == 2
            parts += element.map { .letter(String(Unicode.Scalar($0.asciiUppercased))) }
        }
        elements += found.count
        end += 1
        return true
    }

    private mutating func takeFigures(_ writing: Writing) -> Bool {
        guard elements > 0, writing.digitCount(end) <= 2, let value = writing.value(end), value > 1,
            writing[end].scalar != "0"
        else { return false }
        parts += EnglishNumbers(saysAnd: writing.isBritish).cardinal(value).map { .word($0) }
        hasFigures = true
        end += 1
        return true
    }

    private mutating func takeLowered(_ writing: Writing) -> Bool {
        var digits: [UInt8] = []
        while digits.count < 4, let digit = writing.symbol(end)?.loweredDigit {
            digits.append(digit)
            end += 1
        }
        parts += EnglishNumbers(saysAnd: writing.isBritish).cardinal(digits).map { .word($0) }
        hasLowered = true
        return elements > 0
    }

    /// Takes a bracket where it groups elements.
    private mutating func takeBracket(_ writing: Writing) -> Bool {
        let next = writing[end + 1]
        let groups =
            writing.isSymbol(end, "(")
            ? next.kind == .letters && next.shape != .lower
                && ChemicalElement.split(Array(writing.bytes(end + 1))) != nil
            : next.kind == .digits || next.scalar.loweredDigit != nil
        if groups { end += 1 }
        return groups
    }

    /// Takes the charge of an ion: `²⁺`.
    private mutating func takeCharge(_ writing: Writing) {
        var place = end
        var digits: [UInt8] = []
        while digits.count < 2, let digit = writing.symbol(place)?.raisedDigit {
            digits.append(digit)
            place += 1
        }
        guard elements > 0, let sign = writing.symbol(place), sign == "\u{207A}" || sign == "\u{207B}" else { return }
        if !digits.isEmpty { parts += EnglishNumbers(saysAnd: false).cardinal(digits).map { .word($0) } }
        parts.append(.word(sign == "\u{207A}" ? "plus" : "minus"))
        hasCharge = true
        end = place + 1
    }

    private func isPlausible(_ writing: Writing, _ index: Int) -> Bool {
        guard elements > 0 else { return false }
        if hasLowered || hasCharge { return true }
        let text = writing.text(index..<end)
        if hasFigures { return elements > 1 ? !Designation.isPartnership(text) : Self.molecules.contains(text) }
        return Self.compounds.contains(text)
    }

    private static let molecules: WordSet = "H2 N2 O2 O3 F2 Cl2 Br2 I2 S8 P4"
    private static let compounds: WordSet = """
        NaCl NaOH KCl HCl KOH KBr LiF NaF AgCl CaO MgO ZnO FeS HBr CuO PbS LiCl ZnS SiC GaAs NaBr LiOH AgBr FeO TiN
        """
}

extension Writing {
    fileprivate func isHyphen(_ index: Int) -> Bool { isSymbol(index, "-") && self[index - 1].kind == .letters }
}
