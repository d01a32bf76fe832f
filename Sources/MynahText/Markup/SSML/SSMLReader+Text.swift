/// What is said, and the white space in it.
extension SSMLReader {
    /// Says a stretch of the document. Lines are laid out for writers, so that line ends are spaces and nothing more.
    mutating func say(_ span: SourceSpan) {
        guard muteCount == 0 else { return }
        var start = span.start
        var offset = span.start
        while offset < span.end {
            guard XMLReader.isSpace(xml.bytes[offset]) else {
                offset += 1
                continue
            }
            let run = whiteSpace(at: offset, before: span.end)
            offset = run.span.end
            let isLeading = run.span.start == start && isAtSpace
            guard run.endsLine || isLeading else { continue }
            take(SourceSpan(start: start, end: run.span.start))
            saySpace(run.span)
            start = offset
        }
        take(SourceSpan(start: start, end: span.end))
    }

    /// Says a text in the place of a stretch of the document.
    mutating func say(_ text: String, for span: SourceSpan) {
        guard muteCount == 0, let first = text.unicodeScalars.first else { return }
        noteStrayText(at: span)
        partWords(before: first, at: span.start)
        builder.append(text, for: span)
        lastScalar = text.unicodeScalars.last
        hasCrossedTag = false
    }

    /// Ends a sentence here, if there is one to end.
    mutating func endSentence(at place: Int) { endText { $0.endSentence(at: place) } }

    /// Ends a paragraph here, if there is one to end.
    mutating func endParagraph(at place: Int) { endText { $0.endParagraph(at: place) } }

    private mutating func endText(_ end: (inout ScriptBuilder) -> Void) {
        guard muteCount == 0 else { return }
        let offset = builder.offset
        end(&builder)
        moveStarts(from: offset)
        lastScalar = nil
    }

    /// Whether white space here would change nothing.
    private var isAtSpace: Bool { lastScalar.map { $0.properties.isWhitespace } ?? true }

    private mutating func take(_ span: SourceSpan) {
        guard let first = xml.source.scalar(at: span.start)?.scalar, !span.isEmpty else { return }
        noteStrayText(at: span)
        partWords(before: first, at: span.start)
        builder.append(span)
        lastScalar = xml.source.scalar(before: span.end)?.scalar
        hasCrossedTag = false
    }

    private mutating func saySpace(_ span: SourceSpan) {
        guard !isAtSpace else { return builder.silence(span, by: .whiteSpace) }
        let offset = builder.offset
        builder.append(" ", for: span)
        moveStarts(from: offset)
        lastScalar = " "
    }

    /// Puts a space between two words that nothing but tags part: no word of SSML crosses a tag, but inside of `token`.
    private mutating func partWords(before next: Unicode.Scalar, at place: Int) {
        guard hasCrossedTag, let last = lastScalar, last.isWordPart, next.isWordPart else { return }
        let offset = builder.offset
        builder.append(" ", for: SourceSpan(start: place, end: place))
        moveStarts(from: offset)
    }

    /// Lets elements that have no text yet begin behind what was put before it.
    private mutating func moveStarts(from offset: Int) {
        guard builder.offset > offset else { return }
        var index = open.count - 1
        while index >= 0, open[index].start == offset {
            open[index].start = builder.offset
            index -= 1
        }
    }

    private func whiteSpace(at start: Int, before limit: Int) -> (span: SourceSpan, endsLine: Bool) {
        var end = start
        var endsLine = false
        while end < limit, XMLReader.isSpace(xml.bytes[end]) {
            endsLine = endsLine || (0x0A...0x0D).contains(xml.bytes[end])
            end += 1
        }
        return (SourceSpan(start: start, end: end), endsLine)
    }

    private mutating func noteStrayText(at span: SourceSpan) {
        guard let element = open.last, element.content == .nothing, hasRoomForWarnings else { return }
        guard xml.bytes[span.range].contains(where: { !XMLReader.isSpace($0) }) else { return }
        warn("<\(element.name)> may hold nothing; write <\(element.name)/>", at: span)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit.
    fileprivate var isWordPart: Bool {
        value < 0x80 ? UInt8(value).isASCIILetterOrDigit : properties.isAlphabetic || properties.numericType != nil
    }
}
