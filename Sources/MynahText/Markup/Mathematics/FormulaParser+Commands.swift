extension FormulaParser {
    /// Reads what a command begins; `nil` for what is not said.
    mutating func readCommand(after last: FormulaAtom?) -> FormulaAtom? {
        let name = token.text
        if let kind = plainKind(of: name) { return take(kind) }
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac", "sfrac", "nicefrac": return readPair { .fraction($0, $1) }
        case "binom", "dbinom", "tbinom": return readPair { .binomial($0, $1) }
        case "sqrt": return readRoot()
        case "left": return readLeft()
        case "begin": return readEnvironment()
        case "mathbb", "Bbb": return readNumberSet()
        case "overset", "stackrel": return readSet(isAbove: true)
        case "underset": return readSet(isAbove: false)
        case "pmod": return readPrefixed("modulo")
        case "xrightarrow", "xleftarrow": return readArrow()
        case "not": return take(.name("not"))
        case "mid", "vert": return take(.bar)
        default: return readFenceCommand(name, after: last) ?? readArgumentCommand(name)
        }
    }

    private func plainKind(of name: String) -> FormulaAtom.Kind? {
        if name == "ell" { return .letter("l") }
        if let text = LaTeXNames.thing(name) { return .name(text) }
        if let text = LaTeXNames.relation(name) { return .relation(text) }
        if let text = LaTeXNames.binary(name) { return .binary(text) }
        if let text = LaTeXNames.function(name) { return .function(text) }
        if let text = LaTeXNames.large(name) { return .large(text) }
        if let text = LaTeXNames.limit(name) { return .limit(text) }
        return name == "colon" ? .mark(":") : nil
    }

    private mutating func readFenceCommand(_ name: String, after last: FormulaAtom?) -> FormulaAtom? {
        switch name {
        case "{", "lbrace": return readFence(.curly, stop: .curly)
        case "langle": return readFence(.angle, stop: .angle)
        case "lfloor": return readFence(.floor, stop: .floor)
        case "lceil": return readFence(.ceiling, stop: .ceiling)
        case "lvert": return readFence(.bar, stop: .bar)
        case "lVert": return readFence(.doubleBar, stop: .doubleBar)
        case "|", "Vert":
            return last?.isOperand ?? false && !(last?.isNumber ?? false)
                ? take(.bar) : readFence(.doubleBar, stop: .doubleBar)
        default: return nil
        }
    }

    private mutating func readArgumentCommand(_ name: String) -> FormulaAtom? {
        let range = token.range
        if let word = LaTeXNames.accent(name) { return readAccented(word) }
        if let word = LaTeXNames.prefix(name) { return readPrefixed(word) }
        if LaTeXNames.isText(name) { return readText() }
        if LaTeXNames.isSilent(name) || isClosing(name) {
            advance()
            return nil
        }
        if LaTeXNames.hidesArgument(name) {
            _ = scanner.readBraced()
            advance()
            return nil
        }
        if LaTeXNames.isTransparent(name) {
            advance()
            return FormulaAtom(.group(readArgument()), range)
        }
        unknown.append(FormulaReading.UnknownCommand(text: name, range: range))
        return take(.name(name))
    }

    /// Whether it closes what was never opened.
    private func isClosing(_ name: String) -> Bool {
        switch name {
        case "}", "rbrace", "rangle", "rfloor", "rceil", "rvert", "rVert", "over", "choose", "": true
        case "(", ")", "[", "]": true
        default: false
        }
    }

    private mutating func readPair(_ kind: ([FormulaAtom], [FormulaAtom]) -> FormulaAtom.Kind) -> FormulaAtom {
        let start = token.range.lowerBound
        advance()
        let first = readArgument()
        let second = readArgument()
        return FormulaAtom(kind(first, second), start..<max(start + 1, second.last?.end ?? first.last?.end ?? 0))
    }

    private mutating func readRoot() -> FormulaAtom {
        let range = token.range
        advance()
        var degree: [FormulaAtom] = []
        if token.kind == .symbol(UInt8(ascii: "[")) {
            advance()
            degree = nested(.round) { $0.readRow() }
            if token.kind == .symbol(UInt8(ascii: "]")) { advance() }
        }
        return FormulaAtom(.root(degree: degree, readArgument()), range)
    }

    private mutating func readAccented(_ word: String) -> FormulaAtom {
        let start = token.range.lowerBound
        advance()
        let argument = readArgument()
        return FormulaAtom(.accented(argument, word), start..<max(start + 1, argument.last?.end ?? 0))
    }

    private mutating func readPrefixed(_ word: String) -> FormulaAtom {
        let range = token.range
        advance()
        return FormulaAtom(.prefixed(word, readArgument()), range)
    }

    private mutating func readArrow() -> FormulaAtom {
        let range = token.range
        advance()
        _ = readArgument()
        return FormulaAtom(.relation("to"), range)
    }

    private mutating func readSet(isAbove: Bool) -> FormulaAtom {
        let range = token.range
        advance()
        let script = readArgument()
        var atom = FormulaAtom(.group([]), range)
        let base = readArgument()
        if base.count == 1, let first = base.first, !first.hasScripts { atom = first } else { atom.kind = .group(base) }
        // What stands over a sign says what the sign means: `:=` and the like are read by the sign alone.
        if isAbove { return atom }
        atom.lower = script
        return atom
    }

    private mutating func readNumberSet() -> FormulaAtom {
        let range = token.range
        advance()
        let argument = readArgument()
        guard argument.count == 1, let first = argument.first, case .letter(let letter) = first.kind,
            let name = LaTeXNames.numberSet(letter)
        else { return FormulaAtom(.group(argument), range) }
        return FormulaAtom(.numberSet(name, letter: letter), range.lowerBound..<first.range.upperBound)
    }

    /// Reads the words of `\text{…}`; one letter is a letter still.
    private mutating func readText() -> FormulaAtom? {
        if token.isCommand("operatorname") { scanner.skipStar() }
        guard let range = scanner.readBraced() else {
            advance()
            return nil
        }
        let words = scanner.words(in: range)
        advance()
        guard !words.isEmpty else { return nil }
        if let name = LaTeXNames.function(words) { return FormulaAtom(.function(name), range) }
        if let name = LaTeXNames.limit(words) { return FormulaAtom(.limit(name), range) }
        let isLetter = words.utf8.count == 1 && words.utf8.allSatisfy { $0.isASCIILetter }
        return FormulaAtom(isLetter ? .letter(words) : .name(words), range)
    }

    /// Reads `\begin{…}…\end{…}`.
    private mutating func readEnvironment() -> FormulaAtom {
        let start = token.range.lowerBound
        let name = scanner.readBraced() ?? start..<start
        let environment = FormulaEnvironment(scanner.bytes(in: name)) ?? .lines
        if environment == .matrix, scanner.isAtBrace { _ = scanner.readBraced() }
        advance()
        var rows: [[[FormulaAtom]]] = [[]]
        _ = nested(.nothing) { parser in
            parser.readRows(into: &rows)
            return []
        }
        var end = start + 1
        if token.isCommand("end") {
            end = max(end, scanner.readBraced()?.upperBound ?? 0)
            advance()
        }
        rows.removeAll { $0.allSatisfy { $0.isEmpty } }
        return FormulaAtom(.table(environment, rows: rows), start..<end)
    }

    private mutating func readRows(into rows: inout [[[FormulaAtom]]]) {
        while true {
            rows[rows.count - 1].append(readRow())
            if token.kind == .symbol(UInt8(ascii: "&")) {
                advance()
            } else if token.isCommand("\\") || token.isCommand("cr") {
                advance()
                rows.append([])
            } else if token.kind == .symbol(UInt8(ascii: "}")) || token.isCommand("right") {
                advance()
            } else {
                return
            }
        }
    }
}
