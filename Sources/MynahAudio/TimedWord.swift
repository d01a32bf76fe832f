public import MynahText

/// A word, its place in the caller's text, and when it is heard.
public struct TimedWord: Hashable, Sendable {
    /// The word as it is shown.
    public let text: String
    /// Where it stands in the caller's text.
    public let span: SourceSpan
    /// When it begins, counted from the start of the audio.
    public let start: Duration
    /// When it ends, counted likewise; never before `start`.
    public let end: Duration

    /// Makes a word; an `end` before `start` is taken to be `start`.
    public init(text: String, span: SourceSpan, start: Duration, end: Duration) {
        self.text = text
        self.span = span
        self.start = start
        self.end = max(start, end)
    }
}

extension Array where Element == TimedWord {
    /// The words in the order of their places in `source`, each with the marks around it: `said`, becomes `“said,”`.
    ///
    /// Marks that touch a word go with it; marks that stand alone, such as a dash between spaces, go with the word before. Markup
    /// is left out: marks reach to the next `<` or `>`. A word whose span lies outside of `source` or on top of another stays as it is.
    public func withPunctuation(from source: String) -> [TimedWord] {
        let bytes = [UInt8](source.utf8)
        var taken = 0
        return indices.map { index in
            let (word, next) = (self[index], index + 1 < count ? self[index + 1].span.start : bytes.count)
            guard taken <= word.span.start, word.span.end <= Swift.min(next, bytes.count) else { return word }
            let start = bytes[taken..<word.span.start].lastIndex(where: { endsMarks($0) }).map { $0 + 1 } ?? taken
            let end = endOfMarks(in: bytes[word.span.end..<Swift.min(next, bytes.count)], isLast: index + 1 == count)
            taken = end
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            return TimedWord(text: text, span: SourceSpan(start: start, end: end), start: word.start, end: word.end)
        }
    }

    /// The end of the marks that go with the word before `gap`: all of it but what touches the next word, and the space at its end.
    private func endOfMarks(in gap: ArraySlice<UInt8>, isLast: Bool) -> Int {
        let before = gap.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        let isWhole = before.count == gap.count && !isLast
        let own = isWhole ? before[..<(before.lastIndex(where: { endsMarks($0) }) ?? before.endIndex)] : before
        return own.lastIndex { !endsMarks($0) }.map { $0 + 1 } ?? gap.startIndex
    }

    private func endsMarks(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    }
}
