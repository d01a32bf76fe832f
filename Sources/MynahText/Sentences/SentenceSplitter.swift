/// Cuts a text into sentences, lazily and in one pass.
///
/// What lies between two sentences is white space and nothing else. A sentence ends at a full stop (unless an abbreviation, an
/// initial or a list number owns it), at the other marks that end sentences in any script, at a blank line, and where a list item begins.
public struct SentenceSplitter: Sequence, IteratorProtocol, Sendable {
    let source: SourceText
    let abbreviations: Abbreviations
    private var offset: Int
    private let limit: Int
    /// Nobody writes longer sentences, in bytes; what is longer is cut, so that reading it takes little memory.
    private static let longest = 16_384

    /// Splits the part of `source` inside `span`, all of it unless told.
    public init(_ source: SourceText, in span: SourceSpan? = nil) {
        self.source = source
        self.abbreviations = .english
        let span = span ?? source.span
        self.offset = span.start
        self.limit = span.end
    }

    /// The next sentence; `nil` at the end of the text.
    public mutating func next() -> Sentence? {
        skipSpace()
        guard offset < limit else { return nil }
        let start = offset
        let stop = findStop(from: start)
        offset = stop.next
        return Sentence(
            span: SourceSpan(start: start, end: stop.end),
            endsParagraph: stop.endsParagraph || isAtEnd(offset)
        )
    }

    private mutating func skipSpace() {
        while let (scalar, length) = scalar(at: offset), Punctuation.isSpace(scalar) { offset += length }
    }

    private func isAtEnd(_ offset: Int) -> Bool {
        var offset = offset
        while let (scalar, length) = scalar(at: offset), Punctuation.isSpace(scalar) { offset += length }
        return offset >= limit
    }

    /// The place where the sentence that begins at `start` stops.
    private func findStop(from start: Int) -> Stop {
        var offset = start
        var lineStart = start
        while let (scalar, length) = scalar(at: offset) {
            if offset - start > Self.longest, Punctuation.isSpace(scalar) || offset - start > Self.longest * 2 {
                return Stop(end: offset, next: offset, endsParagraph: false)
            }
            if Punctuation.isTerminator(scalar), let end = endOfSentence(startingAt: start, terminatedAt: offset) {
                return stop(after: end)
            }
            if Punctuation.isLineEnd(scalar) {
                if let stop = stop(atLineEnd: offset, of: lineStart) { return stop }
                lineStart = lineBreak(at: offset).next
                offset = lineStart
                continue
            }
            offset = Punctuation.isTerminator(scalar) ? endOfTerminators(from: offset) : offset + length
        }
        return Stop(end: trimmed(limit, from: start), next: limit, endsParagraph: true)
    }

    /// The stop of a sentence that ends at `end`, with what its line end says of the paragraph.
    private func stop(after end: Int) -> Stop {
        var offset = end
        while let (scalar, length) = scalar(at: offset), Punctuation.isSpace(scalar) {
            if Punctuation.isLineEnd(scalar) {
                let line = lineBreak(at: offset)
                return Stop(end: end, next: line.next, endsParagraph: line.isBlank)
            }
            offset += length
        }
        return Stop(end: end, next: offset, endsParagraph: false)
    }

    /// The stop that the line end at `offset` makes: after it comes a blank line or a list item, or it ends a title; `nil` for a line that was
    /// only wrapped.
    private func stop(atLineEnd offset: Int, of start: Int) -> Stop? {
        let line = lineBreak(at: offset)
        let end = trimmed(offset, from: start)
        guard line.isBlank || beginsListItem(at: line.next) || isLineAlone(from: start, to: end, next: line.next) else {
            return nil
        }
        return Stop(end: end, next: line.next, endsParagraph: line.isBlank)
    }

    /// The space from the line end at `offset` to the next thing on a line, and whether a blank line lies in it.
    private func lineBreak(at offset: Int) -> (next: Int, isBlank: Bool) {
        var offset = offset
        var lines = 0
        var last: Unicode.Scalar?
        while let (scalar, length) = scalar(at: offset), Punctuation.isSpace(scalar) {
            if Punctuation.isParagraphEnd(scalar) { lines += 2 }
            if Punctuation.isLineEnd(scalar), !(last == "\r" && scalar == "\n") { lines += 1 }
            last = scalar
            offset += length
        }
        return (offset, lines > 1 || offset >= limit)
    }

    private func trimmed(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start, let (scalar, before) = source.scalar(before: end), Punctuation.isSpace(scalar) {
            end = before
        }
        return end
    }

    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        offset < limit ? source.scalar(at: offset) : nil
    }
}

extension SentenceSplitter {
    /// Where a sentence stops and where to look for the next.
    private struct Stop {
        let end: Int
        let next: Int
        let endsParagraph: Bool
    }

    /// Whether a list item begins at `offset`: a bullet, or a number of up to three digits with `.` or `)`, and a space.
    private func beginsListItem(at offset: Int) -> Bool {
        guard let (scalar, length) = scalar(at: offset) else { return false }
        if ["-", "*", "+", "\u{2022}", "\u{2013}", "\u{2014}"].contains(scalar) { return isSpace(at: offset + length) }
        var end = offset
        while let (digit, length) = self.scalar(at: end), ("0"..."9").contains(digit), end - offset < 3 {
            end += length
        }
        guard end > offset, let (mark, _) = self.scalar(at: end), mark == "." || mark == ")" else { return false }
        return isSpace(at: end + 1)
    }

    func isSpace(at offset: Int) -> Bool {
        scalar(at: offset).map { Punctuation.isSpace($0.scalar) } ?? false
    }

    /// The end of the marks at `offset`; more of them than a sentence has bytes are looked at in parts.
    func endOfTerminators(from offset: Int) -> Int {
        var end = offset
        while end - offset < Self.longest, let (scalar, length) = scalar(at: end), Punctuation.isTerminator(scalar) {
            end += length
        }
        return end
    }
}
