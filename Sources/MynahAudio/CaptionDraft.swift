import MynahText

/// A caption to which words are still being added.
struct CaptionDraft {
    private var lines: [String]
    /// The characters of the last line.
    private var length: Int
    private let start: Duration
    private var last: TimedWord
    private var endsSentence: Bool

    /// A caption of one word.
    init(_ word: TimedWord, shownAs text: String) {
        lines = [text]
        length = text.count
        start = word.start
        last = word
        endsSentence = Self.endsSentence(text)
    }

    /// The caption as it is now, with times that follow each other even where the words' do not.
    var caption: Caption { Caption(lines: lines, start: start, end: last.end) }

    /// The caption with one more word; `nil` where the word belongs to the next caption.
    func adding(_ word: TimedWord, shownAs text: String, in layout: CaptionLayout) -> CaptionDraft? {
        let pause = word.start - last.end
        guard pause < layout.longPause, !(endsSentence && pause >= layout.sentencePause) else { return nil }
        guard word.end - start <= layout.longest else { return nil }
        var longer = self
        guard longer.append(text, touching: touches(word), in: layout) else { return nil }
        longer.last = word
        longer.endsSentence = Self.endsSentence(text)
        return longer
    }

    private mutating func append(_ text: String, touching: Bool, in layout: CaptionLayout) -> Bool {
        let count = text.count
        if length + count + (touching ? 0 : 1) <= layout.lineLength {
            lines[lines.count - 1] += (touching ? "" : " ") + text
            length += count + (touching ? 0 : 1)
        } else {
            guard lines.count < layout.lineCount else { return false }
            lines.append(text)
            length = count
        }
        return true
    }

    /// Whether nothing stands between the last word and this one in the source, as in Chinese.
    private func touches(_ word: TimedWord) -> Bool {
        !word.span.isEmpty && last.span.end == word.span.start
    }

    private static func endsSentence(_ text: String) -> Bool {
        let marks = text.unicodeScalars.reversed().prefix {
            !$0.properties.isAlphabetic && $0.properties.numericType == nil
        }
        return marks.contains { ".!?…。！？।؟".unicodeScalars.contains($0) }
    }
}
