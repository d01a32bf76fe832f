public import MynahText

/// Cuts a text into passages, lazily: a sentence each, and long sentences at clauses, else between words, else between characters.
public struct PassagePlanner: Sequence, IteratorProtocol {
    /// The longest passage in bytes unless told otherwise: some forty seconds of English.
    public static let usualLimit = 600

    private let source: SourceText
    private let limit: Int
    private var sentences: SentenceSplitter
    private var rest: Sentence?

    /// Plans `source` in passages of at most `limit` bytes, which must be 16 or more.
    public init(_ source: SourceText, limit: Int = usualLimit) {
        precondition(limit >= 16, "a passage must hold at least a word")
        self.source = source
        self.limit = limit
        self.sentences = SentenceSplitter(source)
    }

    /// The next passage; `nil` at the end of the text.
    public mutating func next() -> PlannedPassage? {
        guard let sentence = rest ?? sentences.next() else { return nil }
        rest = nil
        guard sentence.span.count > limit else {
            return PlannedPassage(span: sentence.span, ending: sentence.endsParagraph ? .paragraph : .sentence)
        }
        let cut = cut(sentence.span)
        let next = skippingSpace(from: cut, to: sentence.span.end)
        rest = Sentence(span: SourceSpan(start: next, end: sentence.span.end), endsParagraph: sentence.endsParagraph)
        return PlannedPassage(span: SourceSpan(start: sentence.span.start, end: cut), ending: .clause)
    }

    /// Where to cut a span that is longer than the limit: behind the last clause in its second half, else behind its last word.
    private func cut(_ span: SourceSpan) -> Int {
        let last = boundary(before: span.start + limit)
        var offset = last
        var afterWord: Int?
        var between: Int?
        var follower = source.scalar(at: offset)?.scalar
        while offset > span.start + limit / 2, let (scalar, start) = source.scalar(before: offset) {
            if let follower, Punctuation.isSpace(follower) || !follower.isASCII {
                if Punctuation.isClauseEnd(scalar) { return offset }
                if Punctuation.isSpace(follower), afterWord == nil { afterWord = offset }
            }
            if between == nil, follower.map({ isSeparable($0, from: scalar) }) ?? false { between = offset }
            follower = scalar
            offset = start
        }
        return afterWord ?? between ?? last
    }

    /// Whether a character can end between `previous` and `scalar`.
    private func isSeparable(_ scalar: Unicode.Scalar, from previous: Unicode.Scalar) -> Bool {
        let joiner: Unicode.Scalar = "\u{200D}"
        guard scalar != joiner, previous != joiner else { return false }
        return !scalar.properties.isGraphemeExtend && !scalar.properties.isEmojiModifier
    }

    private func boundary(before offset: Int) -> Int {
        var offset = offset
        while source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private func skippingSpace(from offset: Int, to end: Int) -> Int {
        var offset = offset
        while offset < end, let (scalar, length) = source.scalar(at: offset), Punctuation.isSpace(scalar) {
            offset += length
        }
        return offset
    }
}
