extension MarkdownSpeaker {
    /// Speaks, names or leaves out a block of code; spoken, each line is a sentence.
    mutating func speakCode(_ lines: ArraySlice<TextLine>) {
        guard let first = lines.first, let last = lines.last else { return }
        let span = SourceSpan(start: first.start, end: max(first.start, last.end))
        switch options.code {
        case .skipped: builder.silence(span, by: .code)
        case .announced: if !span.isEmpty { builder.append("code block", for: span) }
        case .spoken:
            for line in lines {
                builder.append(SourceSpan(start: line.start, end: line.end))
                builder.endSentence(at: line.end)
            }
        }
    }

    /// Speaks, names or leaves out code in a sentence.
    mutating func speakCode(_ mark: InlineMark) {
        switch options.code {
        case .skipped: builder.silence(parser.text.span(of: mark.range), by: .code)
        case .announced: builder.append("code", for: parser.text.span(of: mark.range))
        case .spoken: copyLines(mark.inside)
        }
    }

    /// Says text as it is, its line ends as spaces.
    private mutating func copyLines(_ range: Range<Int>) {
        var start = range.lowerBound
        for offset in range where parser.text.bytes[offset] == UInt8(ascii: "\n") {
            copy(start..<offset)
            builder.append(" ", for: parser.text.span(of: offset..<(offset + 1)))
            start = offset + 1
        }
        copy(start..<range.upperBound)
    }
}
