/// The parts of a link: its label, its target, its title.
extension InlineText {
    /// Behind the `]` of the label that begins at `offset`; `nil` where it is longer than 999 bytes or holds brackets.
    func endOfLabel(at offset: Int) -> Int? {
        var end = offset + 1
        while end < bytes.count, end - offset <= 1000 {
            switch bytes[end] {
            case UInt8(ascii: "]"): return end + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): end += 2
            default: end += 1
            }
        }
        return nil
    }

    /// Behind the target that begins at `offset`.
    func endOfDestination(at offset: Int) -> Int? {
        byte(at: offset) == UInt8(ascii: "<") ? endOfBracketed(at: offset + 1) : endOfBare(at: offset)
    }

    private func endOfBracketed(at offset: Int) -> Int? {
        var end = offset
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: ">"): return end + 1
            case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "\\"): end += 2
            default: end += 1
            }
        }
        return nil
    }

    private func endOfBare(at offset: Int) -> Int? {
        var end = offset
        var depth = 0
        scan: while end < bytes.count, bytes[end] > UInt8(ascii: " ") {
            switch bytes[end] {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 32 { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            case UInt8(ascii: "\\") where isPunctuation(at: end + 1): end += 1
            default: break
            }
            end += 1
        }
        return end > offset && depth == 0 ? end : nil
    }

    /// Behind the title that begins at `offset`, with `"`, `'` or `(`.
    func endOfTitle(at offset: Int) -> Int? {
        let opening = byte(at: offset)
        guard opening == UInt8(ascii: "\"") || opening == UInt8(ascii: "'") || opening == UInt8(ascii: "(") else {
            return nil
        }
        let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
        var end = offset + 1
        while end < bytes.count {
            if bytes[end] == closing { return end + 1 }
            if bytes[end] == opening { return nil }
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// Behind the `)` of the target and title that begin at `offset`, with `(`.
    func endOfTarget(at offset: Int) -> Int? {
        var end = skipSpace(from: offset + 1)
        if byte(at: end) == UInt8(ascii: ")") { return end + 1 }
        guard let target = endOfDestination(at: end) else { return nil }
        end = skipSpace(from: target)
        if end > target, byte(at: end) != UInt8(ascii: ")") {
            guard let title = endOfTitle(at: end) else { return nil }
            end = skipSpace(from: title)
        }
        return byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
    }

    /// Behind the white space at `offset`, which may hold one line end.
    func skipSpace(from offset: Int) -> Int {
        var end = offset
        var lines = 0
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "\n") { lines += 1 }
            let isSpace =
                bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") || bytes[end] == UInt8(ascii: "\n")
            if !isSpace || lines > 1 { return end }
            end += 1
        }
        return end
    }

    /// Whether ASCII punctuation stands at `offset`, which a backslash can make text.
    func isPunctuation(at offset: Int) -> Bool {
        let byte = byte(at: offset)
        return byte > UInt8(ascii: " ") && byte < 0x7F && !byte.isASCIILetterOrDigit
    }
}

/// What a reference and a definition have in common.
enum LinkLabel {
    /// The label without regard to case and to the amount of white space; empty where there is nothing else.
    static func normalized(_ bytes: ArraySlice<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var isASCII = true
        var isSpaced = false
        for byte in bytes {
            if byte <= UInt8(ascii: " ") {
                isSpaced = !folded.isEmpty
                continue
            }
            if isSpaced { folded.append(UInt8(ascii: " ")) }
            isSpaced = false
            isASCII = isASCII && byte < 0x80
            folded.append(byte.asciiLowercased)
        }
        let text = String(decoding: folded, as: UTF8.self)
        // Upper case behind lower case folds what has two letters in one case and one in the other.
        return isASCII ? text : text.lowercased().uppercased().lowercased()
    }
}
