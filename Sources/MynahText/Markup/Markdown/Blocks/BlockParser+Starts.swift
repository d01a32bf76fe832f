extension BlockParser {
    /// What a line began.
    enum Start {
        /// A container, whose first block the rest of the line may begin.
        case container
        /// A leaf; the line is read.
        case leaf
        case none
    }

    /// Takes the line for the open leaf, if that goes on whatever the line looks like.
    mutating func continueLeaf() -> Bool {
        switch leaf {
        case .fencedCode(let fence): continueCode(fence)
        case .html(let kind): return continueHTML(kind)
        case .indentedCode: return continueIndentedCode()
        case .none, .paragraph, .table: return false
        }
        return true
    }

    private mutating func continueCode(_ fence: Fence) {
        if cursor.closes(fence) { return closeLeaf() }
        cursor.skip(columns: min(cursor.indent, fence.indent))
        addLine(from: cursor.offset)
    }

    private mutating func continueIndentedCode() -> Bool {
        guard cursor.isIndented || cursor.isBlank else {
            closeLeaf()
            return false
        }
        cursor.skip(columns: 4)
        addLine(from: cursor.offset)
        return true
    }

    private mutating func continueHTML(_ kind: HTMLBlockKind) -> Bool {
        if cursor.isBlank, kind.endsAtBlankLine { return false }
        addLine(from: cursor.offset)
        if kind.ends(with: cursor) { closeLeaf() }
        return true
    }

    /// Begins the block that the line looks like, inside the containers that it belongs to.
    mutating func startBlock(above matched: Int) -> Start {
        if cursor.isIndented { return startIndentedCode(above: matched) }
        let isWithinParagraph = isParagraph && matched >= containers.count
        switch cursor.textByte {
        case UInt8(ascii: ">"): return startQuote(above: matched)
        case UInt8(ascii: "#"): return startHeading(above: matched)
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return startFencedCode(above: matched)
        case UInt8(ascii: "<"): return startHTML(above: matched)
        case UInt8(ascii: "["): return startFootnote(above: matched)
        case UInt8(ascii: "="): return isWithinParagraph && underlineHeading() ? .leaf : .none
        case UInt8(ascii: "|"), UInt8(ascii: ":"): return isWithinParagraph && startTable() ? .leaf : .none
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            if isWithinParagraph, underlineHeading() { return .leaf }
            if cursor.isThematicBreak { return startThematicBreak(above: matched) }
            if isWithinParagraph, cursor.textByte == UInt8(ascii: "-"), startTable() { return .leaf }
            return startItem(above: matched, interruptingParagraph: isWithinParagraph)
        default: return .none
        }
    }

    private mutating func startIndentedCode(above matched: Int) -> Start {
        guard !isParagraph else { return .none }
        close(above: matched)
        open(.indentedCode)
        cursor.skip(columns: 4)
        addLine(from: cursor.offset)
        return .leaf
    }

    private mutating func startQuote(above matched: Int) -> Start {
        guard matched < Self.deepest, cursor.textByte == UInt8(ascii: ">") else { return .none }
        close(above: matched)
        guard containers.count < Self.deepest, readQuoteMark() else { return .none }
        open(BlockContainer(.quote))
        return .container
    }

    private mutating func startHeading(above matched: Int) -> Start {
        guard let level = cursor.headingLevel else { return .none }
        close(above: matched)
        add(.heading, text: cursor.headingText(level: level))
        return .leaf
    }

    private mutating func startThematicBreak(above matched: Int) -> Start {
        close(above: matched)
        add(.thematicBreak, text: cursor.textOffset..<cursor.end)
        return .leaf
    }

    private mutating func startFencedCode(above matched: Int) -> Start {
        guard let fence = cursor.fence else { return .none }
        close(above: matched)
        open(.fencedCode(fence))
        return .leaf
    }

    private mutating func startHTML(above matched: Int) -> Start {
        guard let kind = HTMLBlockKind(at: cursor), kind != .anyTag || !isParagraph && !isInlineTag else {
            return .none
        }
        close(above: matched)
        open(.html(kind))
        _ = continueHTML(kind)
        return .leaf
    }

    /// Whether what begins the line is an inline tag of ours, `<laugh>`.
    private var isInlineTag: Bool {
        guard obeysTags else { return false }
        let rest = cursor.bytes[cursor.textOffset..<cursor.end].dropFirst()
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end - rest.startIndex <= 100 else { return false }
        return TagCommand.tag(inAngles: rest[..<end]) != nil
    }

    private mutating func startFootnote(above matched: Int) -> Start {
        guard containers.count < Self.deepest, let footnote = cursor.footnote else { return .none }
        close(above: matched)
        document.footnoteLabels.insert(LinkLabel.normalized(cursor.bytes[footnote.label]))
        open(BlockContainer(.footnote))
        cursor.skip(columns: cursor.indent)
        cursor.skip(columns: footnote.end - cursor.offset)
        return .container
    }

    private mutating func startItem(above matched: Int, interruptingParagraph: Bool) -> Start {
        guard containers.count < Self.deepest,
            let marker = ListMarker(at: cursor, interruptingParagraph: interruptingParagraph)
        else { return .none }
        close(above: matched)
        closeLeaf()
        let markerIndent = cursor.indent
        cursor.skip(columns: markerIndent + marker.count)
        let padding = (1...4).contains(cursor.indent) && !cursor.isBlank ? cursor.indent : 1
        cursor.skip(columns: padding)
        var item = BlockContainer(.item(indent: markerIndent + marker.count + padding))
        item.label = label(of: marker)
        open(item)
        return .container
    }

    /// The number of an item in its list, which goes on or begins with it.
    private mutating func label(of marker: ListMarker) -> MarkdownBlock.Label? {
        let top = containers.count - 1
        var list = BlockContainer.OpenList(
            mark: marker.mark,
            isOrdered: marker.number != nil,
            nextNumber: marker.number ?? 0
        )
        if let open = containers[top].list, open.mark == list.mark, open.isOrdered == list.isOrdered { list = open }
        let number = list.nextNumber
        list.nextNumber += 1
        containers[top].list = list
        guard let written = marker.number else { return nil }
        return MarkdownBlock.Label(
            span: SourceSpan(start: marker.start, end: marker.end),
            number: number,
            written: written
        )
    }

    /// Makes a heading of the open paragraph, if the line underlines it.
    private mutating func underlineHeading() -> Bool {
        guard cursor.isSetextUnderline else { return false }
        readDefinitions()
        guard document.lines.count > firstLine else { return false }
        addBlock(.heading)
        leaf = .none
        return true
    }
}
