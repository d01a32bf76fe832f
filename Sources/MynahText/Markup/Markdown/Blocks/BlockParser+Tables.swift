extension BlockParser {
    /// Begins a table whose header is the last line of the open paragraph, if the line is a row of dashes that fits it.
    mutating func startTable() -> Bool {
        guard let columns = dashedColumns, document.lines.count > firstLine, let header = document.lines.last,
            TableRow(cursor.bytes, header.range).cells.count == columns
        else { return false }
        document.lines.removeLast()
        let isFirst = document.lines.count == firstLine
        let wasBeginningItem = beginsItem
        if !isFirst { closeLeaf() }
        leaf = .table(columns: columns)
        beginsItem = isFirst && wasBeginningItem
        firstLine = document.lines.count
        document.lines.append(header)
        return true
    }

    /// The number of columns that a row of dashes and colons names.
    private var dashedColumns: Int? {
        var hasMark = false
        for byte in cursor.bytes[cursor.textOffset..<cursor.end] {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: return nil
            }
        }
        guard hasMark else { return nil }
        let cells = TableRow(cursor.bytes, cursor.textOffset..<cursor.end).cells
        return !cells.isEmpty && cells.allSatisfy(isDashes) ? cells.count : nil
    }

    private func isDashes(_ cell: Range<Int>) -> Bool {
        var dashes = cell
        if let first = dashes.first, cursor.bytes[first] == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
        if let last = dashes.last, cursor.bytes[last] == UInt8(ascii: ":") { dashes = dashes.dropLast() }
        return !dashes.isEmpty && cursor.bytes[dashes].allSatisfy { $0 == UInt8(ascii: "-") }
    }
}

/// A row of a table, cut at its bars.
struct TableRow {
    /// What lies between the bars, without the space around it.
    private(set) var cells: [Range<Int>] = []

    /// Cuts the line in `range`; a bar behind a backslash is text.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var range = Self.trimmed(range, bytes)
        if let first = range.first, bytes[first] == UInt8(ascii: "|") { range = range.dropFirst() }
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < range.upperBound,
                bytes[offset + 1] == UInt8(ascii: "|")
            {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "|") {
                cells.append(Self.trimmed(start..<offset, bytes))
                start = offset + 1
            }
            offset += 1
        }
        let rest = Self.trimmed(start..<range.upperBound, bytes)
        if !rest.isEmpty { cells.append(rest) }
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
