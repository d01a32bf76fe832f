/// Reads a formula into atoms. Anything is a formula; what is not known is noted.
///
/// Parts may lie forty deep inside one another; what would lie deeper is read as if it stood beside.
struct FormulaParser {
    private static let deepest = 40

    /// What ends the part that is being read, besides braces and the like.
    enum Stop {
        case nothing
        case round
        case curly
        case bar
        case doubleBar
        case angle
        case floor
        case ceiling
    }

    var scanner: LaTeXScanner
    var token: LaTeXToken
    var unknown: [FormulaReading.UnknownCommand] = []
    var stop = Stop.nothing
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>) {
        scanner = LaTeXScanner(bytes)
        token = scanner.next()
    }

    /// All atoms.
    mutating func parse() -> [FormulaAtom] {
        var atoms: [FormulaAtom] = []
        while token.kind != .end {
            atoms += readRow()
            if token.isCommand("\\") { atoms.append(FormulaAtom(.mark(","), token.range)) }
            if token.kind != .end { advance() }
        }
        return atoms
    }

    mutating func advance() { token = scanner.next() }

    /// Reads with another stop, unless it lies too deep.
    mutating func nested(_ stop: Stop, _ read: (inout FormulaParser) -> [FormulaAtom]) -> [FormulaAtom] {
        guard depth < Self.deepest else { return [] }
        let outer = self.stop
        self.stop = stop
        depth += 1
        defer {
            depth -= 1
            self.stop = outer
        }
        return read(&self)
    }

    /// Reads up to what ends this part.
    mutating func readRow() -> [FormulaAtom] {
        var atoms: [FormulaAtom] = []
        while !endsRow(after: atoms.last) {
            if token.isCommand("over") || token.isCommand("choose"), depth < Self.deepest {
                return [readInfix(above: atoms)]
            }
            guard let atom = readAtom(after: atoms.last) else { continue }
            atoms.append(readScripts(of: atom))
        }
        return atoms
    }

    private mutating func readInfix(above: [FormulaAtom]) -> FormulaAtom {
        let range = token.range
        let isFraction = token.isCommand("over")
        advance()
        let below = nested(stop) { $0.readRow() }
        return FormulaAtom(isFraction ? .fraction(above, below) : .binomial(above, below), range)
    }

    private func endsRow(after last: FormulaAtom?) -> Bool {
        switch token.kind {
        case .end: true
        case .symbol(let byte): endsRow(byte, after: last)
        case .command: endsRow(token.text, after: last)
        default: false
        }
    }

    private func endsRow(_ byte: UInt8, after last: FormulaAtom?) -> Bool {
        switch byte {
        case UInt8(ascii: "}"), UInt8(ascii: "&"): true
        case UInt8(ascii: ")"), UInt8(ascii: "]"): stop == .round
        case UInt8(ascii: "|"): stop == .bar && last?.isOperand ?? false
        default: false
        }
    }

    private func endsRow(_ command: String, after last: FormulaAtom?) -> Bool {
        switch command {
        case "\\", "cr", "end", "right": true
        case "}", "rbrace": stop == .curly
        case "rangle": stop == .angle || stop == .bar
        case "rfloor": stop == .floor
        case "rceil": stop == .ceiling
        case "rvert": stop == .bar
        case "rVert": stop == .doubleBar
        case "|", "Vert": stop == .doubleBar && last?.isOperand ?? false
        default: false
        }
    }

    private mutating func readScripts(of atom: FormulaAtom) -> FormulaAtom {
        var atom = atom
        while case .symbol(let byte) = token.kind {
            switch byte {
            case UInt8(ascii: "^"):
                atom.upperRange = token.range
                advance()
                atom.upper += readArgument()
            case UInt8(ascii: "_"):
                advance()
                atom.lower += readArgument()
            case UInt8(ascii: "'"):
                atom.primes = min(3, atom.primes + 1)
                atom.range = atom.range.lowerBound..<token.range.upperBound
                advance()
            default: return atom
            }
        }
        return atom
    }

    /// Reads what belongs to a command or a script: a part in braces, or one atom.
    mutating func readArgument() -> [FormulaAtom] {
        if token.kind == .symbol(UInt8(ascii: "{")) { return readBraces() }
        if token.kind == .number || token.kind == .word { token = scanner.rewind(to: token) }
        guard !endsRow(after: nil), token.kind != .symbol(UInt8(ascii: "^")), token.kind != .symbol(UInt8(ascii: "_"))
        else {
            return []
        }
        return nested(stop) { parser in parser.readAtom(after: nil).map { [$0] } ?? [] }
    }

    /// Reads what lies between the braces that come next.
    mutating func readBraces() -> [FormulaAtom] {
        advance()
        let atoms = nested(.nothing) { $0.readRow() }
        if token.kind == .symbol(UInt8(ascii: "}")) { advance() }
        return atoms
    }

    /// Reads one atom without its scripts; `nil` for what is not said.
    private mutating func readAtom(after last: FormulaAtom?) -> FormulaAtom? {
        let token = token
        switch token.kind {
        case .command: return readCommand(after: last)
        case .symbol(let byte): return readSymbol(byte, after: last)
        case .letter: return take(.letter(token.text))
        case .word: return take(wordKind(token.text))
        case .sign: return take(.name(token.text))
        case .end: return nil
        case .number:
            var atom = take(.number)
            atom.digits = token.text
            return atom
        }
    }

    private func wordKind(_ text: String) -> FormulaAtom.Kind {
        if let name = LaTeXNames.limit(text) { return .limit(name) }
        return LaTeXNames.function(text).map { .function($0) } ?? .name(text)
    }

    /// Makes an atom of the token.
    mutating func take(_ kind: FormulaAtom.Kind) -> FormulaAtom {
        let atom = FormulaAtom(kind, token.range)
        advance()
        return atom
    }
}
