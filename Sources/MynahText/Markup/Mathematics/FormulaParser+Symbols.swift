extension FormulaParser {
    /// Reads what a sign of ASCII begins; `nil` for what is not said.
    mutating func readSymbol(_ byte: UInt8, after last: FormulaAtom?) -> FormulaAtom? {
        switch byte {
        case UInt8(ascii: "{"):
            let start = token.range.lowerBound
            let atoms = readBraces()
            return FormulaAtom(.group(atoms), start..<max(start + 1, atoms.last?.end ?? 0))
        case UInt8(ascii: "("): return readFence(.round, stop: .round)
        case UInt8(ascii: "["): return readFence(.square, stop: .round)
        case UInt8(ascii: "|"):
            if last?.isOperand ?? false, !(last?.isNumber ?? false) { return take(.bar) }
            return readFence(.bar, stop: .bar)
        case UInt8(ascii: "!"): return take(last?.isOperand ?? false ? .factorial : .mark("!"))
        case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "'"):
            return FormulaAtom(.group([]), token.range.lowerBound..<token.range.lowerBound)
        default: return readSign(byte)
        }
    }

    private mutating func readSign(_ byte: UInt8) -> FormulaAtom? {
        switch byte {
        case UInt8(ascii: "+"): return take(.binary("plus"))
        case UInt8(ascii: "-"): return take(.binary("minus"))
        case UInt8(ascii: "*"): return take(.binary("times"))
        case UInt8(ascii: "/"): return take(.binary("over"))
        case UInt8(ascii: "="): return take(.relation("equals"))
        case UInt8(ascii: "<"): return take(.relation("is less than"))
        case UInt8(ascii: ">"): return take(.relation("is greater than"))
        case UInt8(ascii: ","): return take(.mark(","))
        case UInt8(ascii: ";"): return take(.mark(";"))
        case UInt8(ascii: ":"): return take(.mark(":"))
        case UInt8(ascii: "."): return take(.mark("."))
        case UInt8(ascii: "?"): return take(.mark("?"))
        default:
            advance()
            return nil
        }
    }

    /// Reads from an opening mark to its closing one, or as far as the part goes.
    mutating func readFence(_ opening: FormulaFence.Mark, stop: Stop) -> FormulaAtom {
        let start = token.range.lowerBound
        advance()
        let atoms = nested(stop) { $0.readRow() }
        var fence = FormulaFence(opening: opening, closing: .none)
        var end = max(start + 1, atoms.last?.end ?? 0)
        if let mark = closingMark(for: stop) {
            fence.closing = mark
            end = token.range.upperBound
            advance()
        }
        return FormulaAtom(.fence(fence, atoms), start..<end)
    }

    private func closingMark(for stop: Stop) -> FormulaFence.Mark? {
        switch token.kind {
        case .symbol(let byte): closingMark(of: byte, for: stop)
        case .command: closingMark(of: token.text, for: stop)
        default: nil
        }
    }

    private func closingMark(of byte: UInt8, for stop: Stop) -> FormulaFence.Mark? {
        switch (byte, stop) {
        case (UInt8(ascii: ")"), .round): .round
        case (UInt8(ascii: "]"), .round): .square
        case (UInt8(ascii: "|"), .bar): .bar
        default: nil
        }
    }

    private func closingMark(of command: String, for stop: Stop) -> FormulaFence.Mark? {
        switch (command, stop) {
        case ("}", .curly), ("rbrace", .curly): .curly
        case ("rangle", .angle), ("rangle", .bar): .angle
        case ("rfloor", .floor): .floor
        case ("rceil", .ceiling): .ceiling
        case ("rvert", .bar): .bar
        case ("rVert", .doubleBar), ("|", .doubleBar), ("Vert", .doubleBar): .doubleBar
        default: nil
        }
    }

    /// Reads `\left(…\right)`.
    mutating func readLeft() -> FormulaAtom {
        let start = token.range.lowerBound
        advance()
        var fence = FormulaFence(opening: readDelimiter(), closing: .none)
        let atoms = nested(.nothing) { $0.readRow() }
        var end = max(start + 1, atoms.last?.end ?? 0)
        if token.isCommand("right") {
            advance()
            end = token.range.upperBound
            fence.closing = readDelimiter()
        }
        return FormulaAtom(.fence(fence, atoms), start..<end)
    }

    /// Reads the sign behind `\left` or `\right`.
    private mutating func readDelimiter() -> FormulaFence.Mark {
        let mark = delimiter
        if token.kind != .end { advance() }
        return mark
    }

    private var delimiter: FormulaFence.Mark {
        switch token.text {
        case "(", ")": .round
        case "[", "]": .square
        case "{", "}", "lbrace", "rbrace": .curly
        case "|": token.kind == .command ? .doubleBar : .bar
        case "vert", "lvert", "rvert": .bar
        case "Vert", "lVert", "rVert": .doubleBar
        case "langle", "rangle": .angle
        case "lfloor", "rfloor": .floor
        case "lceil", "rceil": .ceiling
        default: .none
        }
    }
}
