extension MarkdownSpeaker {
    /// Takes note of a tag in a sentence: some part sentences, some begin what is not for people.
    mutating func speakTag(_ range: Range<Int>) {
        let bytes = parser.text.bytes
        guard let tag = HTMLTag(at: range.lowerBound, in: bytes, end: range.upperBound) else { return }
        if let hiding = hidingElement {
            if tag.isClosing, tag.name == hiding { hidingElement = nil }
        } else if tag.name.isHidden, !tag.isClosing {
            hidingElement = tag.name
        } else if tag.name.partsSentences {
            builder.endSentence(at: parser.text.span(of: range).start)
        }
    }

    /// Speaks what stands between the tags of a block of HTML.
    mutating func speakHTML(_ lines: ArraySlice<TextLine>) {
        parser.text.removeAll()
        for line in lines { parser.text.append(line: line.range, of: source.bytes) }
        parser.beginHTML()
        var textStart = 0
        while let mark = parser.nextHTMLMark() {
            sayHTML(textStart..<mark.range.lowerBound)
            textStart = mark.range.upperBound
            switch mark.kind {
            case .html: speakTag(mark.range)
            case _ where hidingElement != nil: break
            case .entity: sayHTMLEntity(mark.range)
            default: builder.append(" ", for: parser.text.span(of: mark.range))
            }
        }
        sayHTML(textStart..<parser.text.bytes.count)
    }

    private mutating func sayHTMLEntity(_ range: Range<Int>) {
        guard let entity = HTMLEntity(at: range.lowerBound, in: parser.text.bytes) else { return }
        builder.append(entity.text, for: parser.text.span(of: range))
    }

    private mutating func sayHTML(_ range: Range<Int>) {
        guard hidingElement == nil, !range.isEmpty else { return }
        parser.text.forEachSpan(of: range) { builder.appendTagged($0, options: options) }
    }
}

extension InlineParser {
    /// Begins to read a block of HTML.
    mutating func beginHTML() {
        offset = 0
        absent = AbsentEndings()
    }

    /// The next tag, comment, entity or line end; `nil` at the end of the block.
    mutating func nextHTMLMark() -> InlineMark? {
        while offset < text.bytes.count {
            let start = offset
            switch text.bytes[start] {
            case UInt8(ascii: "<"): if let mark = readHTML() { return mark }
            case UInt8(ascii: "\n"): return take(.softBreak, to: start + 1)
            case UInt8(ascii: "&"):
                if let entity = HTMLEntity(at: start, in: text.bytes) { return take(.entity, to: entity.end) }
            default: break
            }
            offset = start + 1
        }
        return nil
    }

    private mutating func readHTML() -> InlineMark? {
        if inlineTag != nil { return nil }
        if let end = endOfHTML { return take(.html, to: end) }
        // A comment that is not closed hides the rest, as in a browser.
        return text.has("<!--", at: offset) ? take(.html, to: text.bytes.count) : nil
    }

    private mutating func take(_ kind: InlineMark.Kind, to end: Int) -> InlineMark {
        let mark = InlineMark(kind, offset..<end)
        offset = end
        return mark
    }
}
