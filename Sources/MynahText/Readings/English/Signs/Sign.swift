extension ReadingKind {
    static let sign = ReadingKind("sign")
}

extension Reading {
    /// Signs of mathematics that nothing else has read, by name: `∞`, `√2`, `∈`.
    static let mathSign = Reading(.mathematics, on: [.symbols(SignTable.mathematics.signs)]) { writing, index in
        SignTable.mathematics.name(writing[index].scalar).map { Said($0, end: index + 1) }
    }

    /// Signs that nothing else has read, by name: `&`, `@`, `©`, `§`; rows of one that draw a line are silent.
    static let sign = Reading(.sign, on: [.symbols(SignTable.everyday.signs)]) { writing, index in
        let scalar = writing[index].scalar
        let end = writing.endOfRow(from: index)
        if end - index > 2 || (index == 0 && writing.isLineMark(index)) { return Said(silent: .ornament, end: end) }
        let count = scalar == "+" ? end - index : 1
        return SignTable.everyday.name(scalar).map { name in
            Said((0..<count).flatMap { _ in name }, end: end)
        }
    }

    /// Signs that only part or adorn what is written: `|`, `~`, `■`.
    static let ornament = Reading(.sign, on: [.symbols(Ornament.signs)]) { writing, index in
        Said(silent: .ornament, end: writing.endOfRow(from: index))
    }
}

private enum Ornament {
    /// Bars, arrows without a meaning, lines of boxes and plain shapes.
    static let signs: String = {
        var scalars = String.UnicodeScalarView("|~\u{A6}\u{2044}\u{2215}\u{FF5C}\u{2223}".unicodeScalars)
        for value: UInt32 in 0x2500...0x25FF {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }()
}

extension Silence.Rule {
    /// A sign that only adorns or parts what is written.
    static let ornament = Silence.Rule("ornament")
}

extension Writing {
    /// The token behind a sign and its repetitions.
    fileprivate func endOfRow(from index: Int) -> Int {
        let scalar = self[index].scalar
        var end = index + 1
        while isSymbol(end, scalar) { end += 1 }
        return end
    }

    /// Whether a sign at the beginning of a line marks the line: a heading, a quotation, an item of a list.
    fileprivate func isLineMark(_ index: Int) -> Bool {
        guard [">", "#", "+", "="].contains(self[index].scalar) else { return false }
        let next = self[endOfRow(from: index)].kind
        return next == .space || next == .edge
    }
}
