/// A place on one line of a text. Tabs reach to the next column that four divides, and may be read in part.
struct LineCursor {
    let bytes: [UInt8]
    /// Where the line begins, where it ends without its line end, and where the next one begins.
    private(set) var start = 0
    private(set) var end = 0
    private(set) var next = 0
    /// Where the unread rest of the line begins.
    private(set) var offset = 0
    /// The column of `offset`, counted from 0; inside a tab that was read in part.
    private(set) var column = 0
    /// Where the first byte that is no space stands, and how many columns away.
    private(set) var textOffset = 0
    private(set) var indent = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether nothing but space is left.
    var isBlank: Bool { textOffset == end }
    /// Whether the rest is indented as code is.
    var isIndented: Bool { indent >= 4 }
    /// The first byte that is no space; 0 on a blank line.
    var textByte: UInt8 { isBlank ? 0 : bytes[textOffset] }

    /// Moves to the beginning of the next line; false at the end of the text.
    mutating func beginLine() -> Bool {
        guard next < bytes.count else { return false }
        start = next
        end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        next = min(bytes.count, end + 1)
        if next < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[next] == UInt8(ascii: "\n") { next += 1 }
        offset = start
        column = 0
        measure()
        return true
    }

    /// Reads so many columns, or what is left of the line.
    mutating func skip(columns: Int) {
        var left = columns
        while left > 0, offset < end {
            let width = bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
            let step = min(left, width)
            column += step
            left -= step
            if step == width { offset += 1 }
        }
        measure()
    }

    /// Reads up to the first byte that is no space.
    mutating func skipSpace() { skip(columns: indent) }

    /// Whether a space or tab comes next.
    var isAtSpace: Bool { offset < end && (bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t")) }

    private mutating func measure() {
        textOffset = offset
        indent = 0
        while textOffset < end {
            if bytes[textOffset] == UInt8(ascii: " ") {
                indent += 1
            } else if bytes[textOffset] == UInt8(ascii: "\t") {
                indent += 4 - (column + indent) % 4
            } else {
                return
            }
            textOffset += 1
        }
    }
}
