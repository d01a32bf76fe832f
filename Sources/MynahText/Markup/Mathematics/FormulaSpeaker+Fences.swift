extension FormulaSpeaker {
    mutating func sayFence(_ fence: FormulaFence, _ atoms: [FormulaAtom], _ atom: FormulaAtom) {
        let start = atom.range.lowerBound
        let opening = start..<max(start, atoms.first?.range.lowerBound ?? start)
        let outer = barWord
        defer { barWord = outer }
        switch (fence.opening, fence.closing) {
        case (.bar, .angle): say("ket", opening)
        case (.bar, _) where isTable(atoms): break
        case (.bar, _): say("the absolute value of", opening)
        case (.doubleBar, _): say("the norm of", opening)
        case (.floor, _): say("the floor of", opening)
        case (.ceiling, _): say("the ceiling of", opening)
        case (.curly, .none): break
        case (.curly, _):
            barWord = "such that"
            let isBuilt = atoms.contains { if case .bar = $0.kind { true } else { $0.isColon } }
            say(isBuilt ? "the set of" : "the set", opening)
        case (.angle, _): return sayAngles(atoms, opening)
        case (.square, _), (_, .square): return sayBrackets(atoms, opening)
        case (.none, .bar): return sayEvaluated(atoms)
        case (.round, _):
            barWord = "given"
            if isCompound(atoms), !atoms.contains(where: { $0.isMark }) { say("the quantity", opening) }
        default: break
        }
        speak(atoms)
    }

    private func isTable(_ atoms: [FormulaAtom]) -> Bool {
        if let first = atoms.first, case .table = first.kind { true } else { false }
    }

    /// `\left. f \right|_{0}`: what the bar has below it is said with the scripts.
    private mutating func sayEvaluated(_ atoms: [FormulaAtom]) {
        speak(atoms)
        say("evaluated at", (atoms.last?.end ?? 0)..<(atoms.last?.end ?? 0))
    }

    /// `[0, 1]` is an interval; other square brackets group.
    private mutating func sayBrackets(_ atoms: [FormulaAtom], _ opening: Range<Int>) {
        let parts = atoms.split(whereSeparator: { $0.isMark })
        guard parts.count == 2, atoms.count(where: { $0.isMark }) == 1, let first = parts.first, let last = parts.last
        else {
            barWord = "given"
            if isCompound(atoms) { say("the quantity", opening) }
            return speak(atoms)
        }
        say("the interval from", opening)
        speak(Array(first))
        say("to", (first.last?.end ?? 0)..<(last.first?.range.lowerBound ?? 0))
        speak(Array(last))
    }

    /// `⟨u, v⟩` is an inner product; what stands alone is a mean.
    private mutating func sayAngles(_ atoms: [FormulaAtom], _ opening: Range<Int>) {
        let parts = atoms.split(whereSeparator: { if case .bar = $0.kind { true } else { $0.isMark } })
        guard parts.count == 2, let first = parts.first, let last = parts.last else {
            barWord = ","
            if parts.count == 1 { say(endsWithBar(atoms) ? "bra" : "the mean of", opening) }
            return speak(atoms.filter { if case .bar = $0.kind { false } else { true } })
        }
        say("the inner product of", opening)
        speak(Array(first))
        say("and", (first.last?.end ?? 0)..<(last.first?.range.lowerBound ?? 0))
        speak(Array(last))
    }

    private func endsWithBar(_ atoms: [FormulaAtom]) -> Bool {
        if let last = atoms.last, case .bar = last.kind { true } else { false }
    }

    /// Rows one after another; a matrix says its size first and its rows by number.
    mutating func sayTable(_ environment: FormulaEnvironment, _ rows: [[[FormulaAtom]]], _ atom: FormulaAtom) {
        let start = atom.range.lowerBound
        let columns = rows.reduce(0) { max($0, $1.count) }
        switch environment {
        case .lines, .cases: break
        case .matrix: say("the \(rows.count) by \(columns) matrix", start..<(start + 1))
        case .determinant: say("the determinant of the \(rows.count) by \(columns) matrix", start..<(start + 1))
        }
        for (index, row) in rows.enumerated() {
            let place = row.first?.first.map { $0.range.lowerBound..<$0.range.lowerBound } ?? start..<start
            sayRowStart(environment, index, place)
            sayCells(row, of: environment)
        }
    }

    private mutating func sayRowStart(_ environment: FormulaEnvironment, _ index: Int, _ place: Range<Int>) {
        switch environment {
        case .lines: if index > 0 { sayMark(",", place) }
        case .cases: if index > 0 { sayMark(";", place) }
        case .matrix, .determinant:
            sayMark(index == 0 ? "," : ";", place)
            say("row \(index + 1):", place)
        }
    }

    private mutating func sayCells(_ cells: [[FormulaAtom]], of environment: FormulaEnvironment) {
        if environment == .lines { return speak(cells.flatMap { $0 }) }
        for (index, cell) in cells.enumerated() {
            if index > 0, let first = cell.first { sayMark(",", first.range.lowerBound..<first.range.lowerBound) }
            speak(cell)
        }
    }
}

extension FormulaAtom {
    fileprivate var isColon: Bool { if case .mark(":") = kind { true } else { false } }
}
