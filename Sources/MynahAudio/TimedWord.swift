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
    /// The words in the order of their places in `source`, each with the marks that touch it: `said`, becomes
    /// `“said,”`.
    ///
    /// Marks reach to the next white space, word or `<`, so that no markup is shown. A word whose span lies outside of
    /// `source` or on top of another stays as it is.
    public func withPunctuation(from source: String) -> [TimedWord] {
        let bytes = [UInt8](source.utf8)
        var taken = 0
        return indices.map { index in
            let (word, next) = (self[index], index + 1 < count ? self[index + 1].span.start : bytes.count)
            guard taken <= word.span.start, word.span.end <= Swift.min(next, bytes.count) else { return word }
            let start = bytes[taken..<word.span.start].lastIndex(where: { endsMarks($0) }).map { $0 + 1 } ?? taken
            let behind = bytes[word.span.end..<Swift.min(next, bytes.count)]
            let end = behind.firstIndex(where: { endsMarks($0) }) ?? behind.endIndex
            taken = end
            let text = String(decoding: bytes[start..<end], as: UTF8.self)
            return TimedWord(text: text, span: SourceSpan(start: start, end: end), start: word.start, end: word.end)
        }
    }

    private func endsMarks(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    }
}
