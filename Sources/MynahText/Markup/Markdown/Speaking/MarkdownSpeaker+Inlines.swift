extension MarkdownSpeaker {
    /// Speaks the text that the parser holds.
    mutating func speakInlines() {
        parser.parse()
        var emphasis = OpenEmphasis()
        var textStart = 0
        for mark in parser.marks where mark.kind != .text {
            say(textStart..<mark.range.lowerBound)
            speak(mark, &emphasis)
            textStart = mark.range.upperBound
        }
        say(textStart..<parser.text.bytes.count)
    }

    private mutating func speak(_ mark: InlineMark, _ emphasis: inout OpenEmphasis) {
        if hidingElement != nil, mark.kind != .html { return }
        switch mark.kind {
        case .text, .markup: break
        case .delimiter: speakDelimiter(mark, &emphasis)
        case .escape: copy((mark.range.lowerBound + 1)..<mark.range.upperBound)
        case .entity: sayEntity(mark.range)
        case .softBreak: builder.append(" ", for: parser.text.span(of: mark.range))
        case .hardBreak: builder.endSentence(at: parser.text.span(of: mark.range).start)
        case .code: speakCode(mark)
        case .html: speakTag(mark.range)
        case .address: copy(mark.inside)
        case .formula: speakFormula(mark)
        case .citation: builder.silence(parser.text.span(of: mark.range), by: .citation)
        case .footnote: builder.silence(parser.text.span(of: mark.range), by: .footnote)
        }
    }

    /// Says text, obeying the inline tags in it.
    private mutating func say(_ range: Range<Int>) {
        guard !range.isEmpty, hidingElement == nil else { return }
        parser.text.forEachSpan(of: range) { builder.appendTagged($0, options: options) }
    }

    /// Says text as it is.
    mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        parser.text.forEachSpan(of: range) { builder.append($0) }
    }

    private mutating func sayEntity(_ range: Range<Int>) {
        guard let entity = HTMLEntity(at: range.lowerBound, in: parser.text.bytes) else { return }
        builder.append(entity.text, for: parser.text.span(of: range))
    }

    /// Stresses what the run closes, and remembers where what it opens begins.
    private mutating func speakDelimiter(_ mark: InlineMark, _ emphasis: inout OpenEmphasis) {
        let run = parser.delimiters.runs[mark.delimiter]
        let end = mark.range.upperBound
        for index in run.matches {
            let match = parser.delimiters.matches[Int(index)]
            guard let start = emphasis.close(match.opener), start.script < builder.offset else { continue }
            let span = SourceSpan(start: start.source, end: max(start.source, parser.text.span(of: mark.range).end))
            builder.direct(.stress(StressChange(halfSteps: match.isStrong ? 4 : 2)), since: start.script, span: span)
        }
        copy((mark.range.lowerBound + Int(run.closing))..<(end - Int(run.opening)))
        guard run.openMatches > 0 else { return }
        let source = parser.text.span(of: (end - Int(run.opening))..<end).start
        emphasis.open(mark.delimiter, script: builder.offset, source: source, count: Int(run.openMatches))
    }
}

/// The emphasis that is open at a place. What is emphasised twice is stressed as much as can be, so deeper it is not kept.
private struct OpenEmphasis {
    private struct Start {
        let run: Int32
        let script: Int
        let source: Int
        let depth: Int
    }

    private var starts: [Start] = []
    private var depth = 0

    /// Notes the beginning of emphasis that the delimiter run `run` opens, so many times.
    mutating func open(_ run: Int, script: Int, source: Int, count: Int) {
        if depth < 2 {
            starts.append(Start(run: Int32(truncatingIfNeeded: run), script: script, source: source, depth: depth))
        }
        depth += count
    }

    /// Where the emphasis that `run` opened and that ends here began; `nil` where it lies too deep.
    mutating func close(_ run: Int32) -> (script: Int, source: Int)? {
        depth -= 1
        guard let start = starts.last, start.run == run else { return nil }
        if start.depth >= depth { starts.removeLast() }
        return depth < 2 ? (start.script, start.source) : nil
    }
}
