/// The text of one block, its lines joined, and the way back to where they stand in the caller's text.
struct InlineText {
    private struct Piece {
        let start: Int32
        let source: Int32
    }

    /// The lines, parted by line feeds.
    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    /// Adds a line without its line end.
    mutating func append(line: Range<Int>, of source: [UInt8]) {
        if let last = pieces.last {
            // The line feed stands for the line end, which lies directly behind the line before.
            let end = Int(last.source) + bytes.count - Int(last.start)
            append([UInt8(ascii: "\n")], from: end)
        }
        append(source[line], from: line.lowerBound)
    }

    /// Adds bytes that stand at `start` in the caller's text.
    mutating func append(_ added: some Collection<UInt8>, from start: Int) {
        pieces.append(
            Piece(start: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: start))
        )
        bytes += added
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    /// Drops the white space at the end.
    mutating func trimEnd() {
        while let last = bytes.last,
            last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\n")
        {
            bytes.removeLast()
        }
        while let last = pieces.last, last.start >= bytes.count { pieces.removeLast() }
    }

    /// The byte at `offset`; 0 behind the end.
    func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// The caller's bytes that a part of the text, which is not empty, came from, as one stretch.
    func span(of range: Range<Int>) -> SourceSpan {
        let start = source(of: range.lowerBound)
        guard !range.isEmpty else { return SourceSpan(start: start, end: start) }
        return SourceSpan(start: start, end: max(start, source(of: range.upperBound - 1) + 1))
    }

    /// Calls `body` with each stretch of the caller's text that a part of this text came from.
    func forEachSpan(of range: Range<Int>, _ body: (SourceSpan) -> Void) {
        var start = range.lowerBound
        var index = piece(at: start)
        while start < range.upperBound, index < pieces.count {
            let end = index + 1 < pieces.count ? min(range.upperBound, Int(pieces[index + 1].start)) : range.upperBound
            let source = Int(pieces[index].source) + start - Int(pieces[index].start)
            if end > start { body(SourceSpan(start: source, end: source + end - start)) }
            start = max(start, end)
            index += 1
        }
    }

    private func source(of offset: Int) -> Int {
        guard let piece = pieces.isEmpty ? nil : pieces[piece(at: offset)] else { return 0 }
        return Int(piece.source) + offset - Int(piece.start)
    }

    /// The last piece that begins at `offset` or before.
    private func piece(at offset: Int) -> Int {
        var low = 0
        var high = max(0, pieces.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
