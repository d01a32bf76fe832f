/// The way back from a script's text to the caller's: which bytes each byte of it stands for.
public struct OriginMap: Sendable {
    /// A stretch of the script's text, from here to the next piece.
    private struct Piece {
        let start: Int
        let source: SourceSpan
        /// Whether each byte stands for the byte at the same distance; otherwise the whole stands for the whole.
        let isVerbatim: Bool
    }

    private var pieces: [Piece] = []
    /// The number of bytes of the script's text.
    private var count = 0

    /// Stands for nothing yet.
    init() {}

    /// A text that stands for itself.
    init(identityOf count: Int) { append(verbatim: SourceSpan(start: 0, end: count)) }

    /// Adds bytes that were taken as they are.
    mutating func append(verbatim span: SourceSpan) {
        if let last = pieces.last, last.isVerbatim, last.source.end == span.start,
            count == last.start + last.source.count
        {
            let joined = SourceSpan(start: last.source.start, end: span.end)
            pieces[pieces.count - 1] = Piece(start: last.start, source: joined, isVerbatim: true)
        } else if !span.isEmpty {
            pieces.append(Piece(start: count, source: span, isVerbatim: true))
        }
        count += span.count
    }

    /// Adds `count` bytes that stand for `span` together.
    mutating func append(_ count: Int, for span: SourceSpan) {
        guard count > 0 else { return }
        pieces.append(Piece(start: self.count, source: span, isVerbatim: false))
        self.count += count
    }

    /// The caller's bytes that a range of the script's text stands for.
    public func span(of range: Range<Int>) -> SourceSpan {
        guard let first = pieces.first else { return SourceSpan(start: 0, end: 0) }
        if pieces.count == 1, first.isVerbatim { return verbatimSpan(of: range, in: first) }
        let head = piece(at: range.lowerBound)
        let start = head.isVerbatim ? head.source.start + range.lowerBound - head.start : head.source.start
        guard !range.isEmpty else { return SourceSpan(start: start, end: start) }
        let tail = piece(at: range.upperBound - 1)
        let end = tail.isVerbatim ? tail.source.start + range.upperBound - tail.start : tail.source.end
        return SourceSpan(start: start, end: max(start, end))
    }

    private func verbatimSpan(of range: Range<Int>, in piece: Piece) -> SourceSpan {
        SourceSpan(start: piece.source.start + range.lowerBound, end: piece.source.start + range.upperBound)
    }

    /// The piece that holds the byte at `offset`, the last one for what is behind the end.
    private func piece(at offset: Int) -> Piece {
        var low = 0
        var high = pieces.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        return pieces[low]
    }
}
