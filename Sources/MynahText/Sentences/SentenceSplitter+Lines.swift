extension SentenceSplitter {
    /// The most bytes that a line and the word behind it have where nobody wrapped a text: lines of paragraphs are longer.
    private static let shortestWrap = 45

    /// Whether the line that ends at `offset` is a title or the like: short, in capitals at its beginning and that of the next line, and
    /// not in the middle of a clause.
    func isLineAlone(from start: Int, to offset: Int, next: Int) -> Bool {
        guard offset - start <= Self.shortestWrap, let (first, _) = scalar(at: start),
            let (following, _) = scalar(at: next),
            following.properties.isUppercase, first.properties.isUppercase || ("0"..."9").contains(first)
        else { return false }
        let word = wordLength(at: next)
        guard offset - start + word < Self.shortestWrap, let (last, before) = source.scalar(before: offset) else {
            return false
        }
        if Punctuation.isClauseEnd(last) { return last == ":" }
        guard last.properties.isAlphabetic || ("0"..."9").contains(last) || Punctuation.isClosing(last) else {
            return false
        }
        return before <= start || !isFunctionWord(endingAt: offset, notBefore: start)
    }

    private func wordLength(at offset: Int) -> Int {
        var end = offset
        while end - offset < Self.shortestWrap, let (scalar, length) = scalar(at: end), !Punctuation.isSpace(scalar) {
            end += length
        }
        return end - offset
    }

    /// Whether the last word of a line wants another behind it: `the`, `of`.
    private func isFunctionWord(endingAt end: Int, notBefore limit: Int) -> Bool {
        var start = end
        while start > limit, end - start < 12, source.bytes[start - 1].isASCIILetter { start -= 1 }
        guard source.bytes[start] >= UInt8(ascii: "a") else { return false }
        return abbreviations.beginsSentences(source.text(of: SourceSpan(start: start, end: end)).lowercased())
    }
}
