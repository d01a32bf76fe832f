/// What kinds of blocks the rest of a line can begin.
extension LineCursor {
    /// The level of the heading that `#` begins here.
    var headingLevel: Int? {
        let count = run(of: UInt8(ascii: "#"), at: textOffset)
        guard (1...6).contains(count), isSpaceOrEnd(textOffset + count) else { return nil }
        return count
    }

    /// Whether the rest is three or more of `*`, `-` or `_`, and space.
    var isThematicBreak: Bool {
        let mark = textByte
        guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") else { return false }
        var count = 0
        for byte in bytes[textOffset..<end] {
            if byte == mark { count += 1 } else if !isSpace(byte) { return false }
        }
        return count >= 3
    }

    /// Whether the rest underlines a heading.
    var isSetextUnderline: Bool {
        let mark = textByte
        guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        let behind = textOffset + run(of: mark, at: textOffset)
        return bytes[behind..<end].allSatisfy(isSpace)
    }

    /// The fence of a code block that begins here.
    var fence: Fence? {
        let mark = textByte
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let count = run(of: mark, at: textOffset)
        guard count >= 3 else { return nil }
        if mark == UInt8(ascii: "`"), bytes[(textOffset + count)..<end].contains(mark) { return nil }
        return Fence(mark: mark, count: count, indent: indent)
    }

    /// Whether the rest closes a code block that `fence` began.
    func closes(_ fence: Fence) -> Bool {
        guard !isIndented, textByte == fence.mark else { return false }
        let count = run(of: fence.mark, at: textOffset)
        return count >= fence.count && bytes[(textOffset + count)..<end].allSatisfy(isSpace)
    }

    /// The label of the footnote whose text begins here, and where that is.
    var footnote: (label: Range<Int>, end: Int)? {
        guard bytes[textOffset..<end].starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]) else { return nil }
        var offset = textOffset + 2
        while offset < end, bytes[offset] != UInt8(ascii: "]"), !isSpace(bytes[offset]),
            bytes[offset] != UInt8(ascii: "[")
        {
            offset += 1
        }
        let label = textOffset + 2..<offset
        guard !label.isEmpty, bytes[offset..<end].starts(with: [UInt8(ascii: "]"), UInt8(ascii: ":")]) else {
            return nil
        }
        return (label, offset + 2)
    }

    /// The text of the heading that begins here, without the marks around it.
    func headingText(level: Int) -> Range<Int> {
        var first = textOffset + level
        while first < end, isSpace(bytes[first]) { first += 1 }
        let last = trimmed(end, from: first)
        var closing = last
        while closing > first, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
        if closing == first { return first..<first }
        return isSpace(bytes[closing - 1]) ? first..<trimmed(closing, from: first) : first..<last
    }

    /// How often `byte` stands at `offset` and behind.
    func run(of byte: UInt8, at offset: Int) -> Int {
        var behind = offset
        while behind < end, bytes[behind] == byte { behind += 1 }
        return behind - offset
    }

    func isSpaceOrEnd(_ offset: Int) -> Bool { offset >= end || isSpace(bytes[offset]) }

    private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func trimmed(_ last: Int, from first: Int) -> Int {
        var last = last
        while last > first, isSpace(bytes[last - 1]) { last -= 1 }
        return last
    }
}

/// What begins a fenced code block.
struct Fence {
    /// A backtick or a tilde.
    let mark: UInt8
    let count: Int
    /// How far its lines may be indented without it being part of the code.
    let indent: Int
}
