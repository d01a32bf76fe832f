/// Finds display formulas of several lines, whose lines are no list items and no headings, whatever they look like.
struct FormulaFinder {
    /// What begins a formula at the beginning of a line, and what ends it.
    private static let marks: [(opening: [UInt8], ending: [UInt8])] = [
        (Array("$$".utf8), Array("$$".utf8)),
        (Array("\\[".utf8), Array("\\]".utf8)),
        (Array("\\begin{".utf8), Array("\\end{".utf8)),
    ]

    private var end = 0
    /// Up to where each ending is known to be missing, so that no byte is looked at again and again.
    private var missing = [0, 0, 0]

    /// Whether the line that begins at `offset` belongs to the formula found last.
    func holds(_ offset: Int) -> Bool { offset < end }

    /// Notes a formula that begins with the text of the line.
    mutating func look(at cursor: LineCursor) {
        let first = cursor.textByte
        guard first == UInt8(ascii: "$") || first == UInt8(ascii: "\\"), cursor.start >= end else { return }
        for (index, mark) in Self.marks.enumerated()
        where cursor.start >= missing[index] && cursor.bytes[cursor.textOffset...].starts(with: mark.opening) {
            let found = Self.search(for: mark.ending, from: cursor.textOffset + mark.opening.count, in: cursor.bytes)
            if found.isThere { end = found.offset } else { missing[index] = found.offset }
        }
    }

    /// Where `ending` stands before the next blank line, or where that is.
    private static func search(for ending: [UInt8], from start: Int, in bytes: [UInt8]) -> (offset: Int, isThere: Bool)
    {
        var offset = start
        var isLineEmpty = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == ending[0], bytes[offset...].starts(with: ending) { return (offset, true) }
            if byte == UInt8(ascii: "\n") {
                if isLineEmpty { return (offset, false) }
                isLineEmpty = true
            } else if byte > UInt8(ascii: " ") {
                isLineEmpty = false
            }
            offset += 1
        }
        return (offset, false)
    }
}
