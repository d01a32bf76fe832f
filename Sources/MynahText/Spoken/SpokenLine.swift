/// What is said as one line of text, and the way back from its bytes to the caller's.
///
/// Words are parted by spaces, with the punctuation of sentences behind them; quotation marks and brackets are left out.
package struct SpokenLine: Hashable, Sendable {
    /// The line.
    package private(set) var text = ""
    /// Of each word and mark in it, where it ends in the line, and where it comes from.
    private var pieces: [Piece] = []
    private var last: Unicode.Scalar = " "

    private struct Piece: Hashable, Sendable {
        let range: Range<Int>
        let span: SourceSpan
        /// Whether each byte stands for the byte at the same distance.
        var isVerbatim = false

        /// What a range that overlaps this piece comes from.
        func source(of wanted: Range<Int>) -> SourceSpan {
            guard isVerbatim else { return span }
            let inside = wanted.clamped(to: range)
            let start = span.start + inside.lowerBound - range.lowerBound
            return SourceSpan(start: start, end: start + inside.count)
        }
    }

    /// Writes items down.
    package init(_ items: some Sequence<SpokenItem>) {
        for item in items { add(item) }
    }

    /// A text that stands for as many bytes of the caller's, one for one.
    package init(verbatim text: String, at span: SourceSpan) {
        self.text = text
        pieces = [Piece(range: 0..<span.count, span: span, isVerbatim: true)]
    }

    /// Writes one more item.
    private mutating func add(_ item: SpokenItem) {
        switch item {
        case .word(let word):
            if last != " ", word.isSpaced || !last.isWordJoiner { text += " " }
            append(word.text, for: word.span)
            last = "a"
        case .mark(let mark) where mark.isSentencePunctuation:
            if mark.isSpaced, mark.symbol.isWordJoiner, last != " " { text += " " }
            append(String(Character(mark.symbol)), for: mark.span)
            last = mark.symbol
        case .mark, .direction, .delivery: break
        }
    }

    private mutating func append(_ more: String, for span: SourceSpan) {
        let start = text.utf8.count
        text += more
        pieces.append(Piece(range: start..<text.utf8.count, span: span))
    }

    /// The caller's bytes that a range of the line comes from; what lies outside the line is cut off. An empty line comes from nowhere.
    package func source(of range: Range<Int>) -> SourceSpan? {
        let first = firstPiece { $0.range.upperBound > range.lowerBound }
        guard first < pieces.count else { return pieces.last.map { SourceSpan(start: $0.span.end, end: $0.span.end) } }
        var span = pieces[first].source(of: range)
        guard pieces[first].range.lowerBound < range.upperBound else {
            return SourceSpan(start: span.start, end: span.start)
        }
        for piece in pieces[(first + 1)...] {
            guard piece.range.lowerBound < range.upperBound else { break }
            let more = piece.source(of: range)
            span = SourceSpan(start: min(span.start, more.start), end: max(span.end, more.end))
        }
        return span
    }

    private func firstPiece(where holds: (Piece) -> Bool) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if holds(pieces[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SpokenSentence {
    /// What is said, as one writes it: words parted by spaces, sentence punctuation behind them; quotation marks and brackets left out.
    public var text: String { Self.text(of: items) }

    /// What is said of items, written likewise.
    public static func text(of items: [SpokenItem]) -> String { SpokenLine(items).text }
}

extension Unicode.Scalar {
    /// Whether it may stand between two words without a space.
    fileprivate var isWordJoiner: Bool { self == "\u{2014}" || self == "\u{2026}" }
}
