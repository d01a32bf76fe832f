/// Makes the script of a Markdown text from its blocks.
struct MarkdownSpeaker {
    let source: SourceText
    let options: MarkupOptions
    private let document: MarkdownDocument
    var builder: ScriptBuilder
    var parser: InlineParser
    /// Commands that were warned of.
    var unknownCommands: Set<String> = []
    /// The element whose content is for machines, while inside it.
    var hidingElement: HTMLName?

    init(_ source: SourceText, document: MarkdownDocument, options: MarkupOptions) {
        self.source = source
        self.options = options
        self.document = document
        self.builder = ScriptBuilder(source)
        self.parser = InlineParser(labels: document, options: options)
    }

    /// The script; the speaker is used up.
    consuming func speak() -> Script {
        for block in document.blocks { speak(block) }
        return builder.script()
    }

    private mutating func speak(_ block: MarkdownBlock) {
        let lines = document.lines[block.lines]
        guard let first = lines.first else { return }
        hidingElement = nil
        part(from: block, at: first.start)
        for label in document.labels[block.labels] { say(label) }
        switch block.kind {
        case .thematicBreak: break
        case .paragraph, .heading: speakText(of: lines, isItem: block.beginsItem)
        case .code: speakCode(lines)
        case .html: speakHTML(lines)
        case .table(let columns): speakTable(lines, columns: columns)
        }
        if case .heading = block.kind { builder.endParagraph(at: lines.last?.end ?? first.end) }
    }

    /// Ends what the block before left open: a sentence between the items of a list without blank lines, a paragraph elsewhere.
    private mutating func part(from block: MarkdownBlock, at offset: Int) {
        let place = document.labels[block.labels].first?.span.start ?? offset
        if block.beginsItem, !block.followsBlank {
            builder.endSentence(at: place)
        } else {
            builder.endParagraph(at: place)
        }
    }

    /// Says the number of a list item.
    private mutating func say(_ label: MarkdownBlock.Label) {
        if label.number == label.written {
            builder.append(label.span)
        } else {
            let digits = SourceSpan(start: label.span.start, end: label.span.end - 1)
            builder.append(decimal(label.number), for: digits)
            builder.append(SourceSpan(start: digits.end, end: label.span.end))
        }
        builder.append(" ", for: SourceSpan(start: label.span.end, end: label.span.end))
    }

    private func decimal(_ number: Int) -> String { "\(number)" }

    private mutating func speakText(of lines: ArraySlice<TextLine>, isItem: Bool) {
        parser.text.removeAll()
        for (index, line) in zip(lines.indices, lines) {
            let isFirst = index == lines.startIndex
            let range = isFirst && isItem ? skippingTask(of: line) : line.range
            parser.text.append(line: range, of: source.bytes)
        }
        parser.text.trimEnd()
        speakInlines()
    }

    /// The line without the box of a task at its beginning; whether the task is done is not said.
    private mutating func skippingTask(of line: TextLine) -> Range<Int> {
        let bytes = source.bytes[line.range]
        guard bytes.count >= 4, bytes[line.start] == UInt8(ascii: "["), bytes[line.start + 2] == UInt8(ascii: "]"),
            bytes[line.start + 3] <= UInt8(ascii: " ")
        else { return line.range }
        let mark = bytes[line.start + 1]
        guard mark <= UInt8(ascii: " ") || mark.asciiLowercased == UInt8(ascii: "x") else { return line.range }
        builder.silence(SourceSpan(start: line.start, end: line.start + 3), by: .taskBox)
        return (line.start + 4)..<line.end
    }

    /// Reads each row as a sentence, its cells parted by commas.
    private mutating func speakTable(_ lines: ArraySlice<TextLine>, columns: Int) {
        for line in lines {
            var isFirst = true
            for cell in TableRow(source.bytes, line.range).cells.prefix(columns) where !cell.isEmpty {
                if !isFirst { partCells(at: cell.lowerBound) }
                isFirst = false
                parser.text.removeAll()
                appendCell(cell)
                speakInlines()
            }
            builder.endSentence(at: line.end)
        }
    }

    private mutating func partCells(at offset: Int) {
        builder.append(builder.endsWithMark ? " " : ", ", for: SourceSpan(start: offset, end: offset))
    }

    /// Takes a cell without the backslashes before its bars.
    private mutating func appendCell(_ cell: Range<Int>) {
        var start = cell.lowerBound
        for offset in cell.dropLast()
        where source.bytes[offset] == UInt8(ascii: "\\") && source.bytes[offset + 1] == UInt8(ascii: "|") {
            parser.text.append(source.bytes[start..<offset], from: start)
            start = offset + 1
        }
        parser.text.append(source.bytes[start..<cell.upperBound], from: start)
    }
}

extension Silence.Rule {
    /// The box of a task in a list.
    static let taskBox = Silence.Rule("task box")
    static let code = Silence.Rule("code")
    /// A reference to a list of sources.
    static let citation = Silence.Rule("citation")
    static let footnote = Silence.Rule("footnote")
}
