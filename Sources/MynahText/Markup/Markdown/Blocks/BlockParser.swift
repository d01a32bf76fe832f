/// Cuts a Markdown text into blocks, line by line, as CommonMark 0.31 and GitHub's tables and footnotes have it.
///
/// A hundred blocks may be open inside one another; what would open another is text.
struct BlockParser {
    static let deepest = 100

    /// The block that takes lines at the moment.
    enum Leaf {
        case none
        case paragraph
        case fencedCode(Fence)
        case indentedCode
        case html(HTMLBlockKind)
        case table(columns: Int)
    }

    var cursor: LineCursor
    let obeysTags: Bool
    var document = MarkdownDocument()
    var containers = [BlockContainer(.document)]
    var leaf = Leaf.none
    /// The first line of the open leaf.
    var firstLine = 0
    var beginsItem = false
    var followsBlank = false
    private var leafFollowsBlank = false
    private var unsaidLabels = 0
    private var formula = FormulaFinder()

    init(_ source: SourceText, options: MarkupOptions) {
        cursor = LineCursor(source.bytes)
        obeysTags = options.obeysTags
    }

    /// The blocks; the parser is used up.
    consuming func parse() -> MarkdownDocument {
        while cursor.beginLine() { readLine() }
        closeLeaf()
        return document
    }

    private mutating func readLine() {
        var matched = matchContainers()
        if matched == containers.count, continueLeaf() { return }
        let isInFormula = isParagraph && formula.holds(cursor.start)
        var isSearching = !isInFormula
        while isSearching, !cursor.isBlank {
            switch startBlock(above: matched) {
            case .container: matched = containers.count
            case .leaf: return
            case .none: isSearching = false
            }
        }
        readText(above: matched)
    }

    /// The number of open containers that the line belongs to; their marks are read.
    private mutating func matchContainers() -> Int {
        var matched = 1
        while matched < containers.count, continues(containers[matched]) { matched += 1 }
        return matched
    }

    private mutating func continues(_ container: BlockContainer) -> Bool {
        switch container.kind {
        case .document: return true
        case .quote: return readQuoteMark()
        case .item(let indent): return readIndent(indent, of: container)
        case .footnote: return readIndent(4, of: container)
        }
    }

    mutating func readQuoteMark() -> Bool {
        guard !cursor.isIndented, cursor.textByte == UInt8(ascii: ">") else { return false }
        cursor.skip(columns: cursor.indent + 1)
        if cursor.isAtSpace { cursor.skip(columns: 1) }
        return true
    }

    private mutating func readIndent(_ indent: Int, of container: BlockContainer) -> Bool {
        if cursor.indent >= indent {
            cursor.skip(columns: indent)
            return true
        }
        guard cursor.isBlank, container.hasContent else { return false }
        cursor.skipSpace()
        return true
    }

    private mutating func readText(above matched: Int) {
        if cursor.isBlank {
            close(above: matched)
            if !isTakingBlanks { closeLeaf() }
            followsBlank = true
        } else if containers.count > matched, isParagraph {
            addLine(from: cursor.textOffset)
        } else {
            close(above: matched)
            if case .table = leaf { return addLine(from: cursor.textOffset) }
            if !isParagraph { open(.paragraph) }
            formula.look(at: cursor)
            addLine(from: cursor.textOffset)
        }
    }

    private var isTakingBlanks: Bool {
        switch leaf {
        case .fencedCode, .indentedCode: true
        default: false
        }
    }

    var isParagraph: Bool { if case .paragraph = leaf { true } else { false } }
}

extension BlockParser {
    /// Closes the containers that the line does not belong to, with the leaf inside them.
    mutating func close(above matched: Int) {
        guard containers.count > matched else { return }
        closeLeaf()
        for container in containers[matched...] where container.label != nil { unsaidLabels -= 1 }
        containers.removeSubrange(matched...)
    }

    /// Opens a container inside the innermost one.
    mutating func open(_ container: BlockContainer) {
        closeLeaf()
        containers[containers.count - 1].hasContent = true
        if !container.isItem { containers[containers.count - 1].list = nil }
        if container.label != nil { unsaidLabels += 1 }
        containers.append(container)
    }

    /// Opens a leaf inside the innermost container.
    mutating func open(_ leaf: Leaf) {
        closeLeaf()
        let top = containers.count - 1
        beginsItem = containers[top].isItem && !containers[top].hasContent
        containers[top].hasContent = true
        containers[top].list = nil
        self.leaf = leaf
        firstLine = document.lines.count
        leafFollowsBlank = followsBlank
        followsBlank = false
    }

    /// Adds a whole leaf inside the innermost container.
    mutating func add(_ kind: MarkdownBlock.Kind, text: Range<Int>) {
        open(.none)
        document.lines.append(TextLine(text))
        addBlock(kind)
    }

    mutating func addLine(from offset: Int) { document.lines.append(TextLine(offset..<cursor.end)) }

    /// Ends the open leaf; what it holds becomes a block.
    mutating func closeLeaf() {
        defer { leaf = .none }
        switch leaf {
        case .none: return
        case .paragraph:
            readDefinitions()
            addBlock(.paragraph)
        case .fencedCode: addBlock(.code)
        case .indentedCode:
            while let last = document.lines.last, document.lines.count > firstLine, isBlank(last) {
                document.lines.removeLast()
            }
            addBlock(.code)
        case .html: addBlock(.html)
        case .table(let columns): addBlock(.table(columns: columns))
        }
    }

    /// Makes a block of the lines of the open leaf, if there are any.
    mutating func addBlock(_ kind: MarkdownBlock.Kind) {
        guard document.lines.count > firstLine else { return }
        let labels = document.labels.count
        takeLabels()
        document.blocks.append(
            MarkdownBlock(
                kind: kind,
                lines: firstLine..<document.lines.count,
                labels: labels..<document.labels.count,
                beginsItem: beginsItem,
                followsBlank: leafFollowsBlank
            )
        )
        firstLine = document.lines.count
    }

    private mutating func takeLabels() {
        guard unsaidLabels > 0 else { return }
        for index in containers.indices {
            guard let label = containers[index].label else { continue }
            document.labels.append(label)
            containers[index].label = nil
        }
        unsaidLabels = 0
    }

    private func isBlank(_ line: TextLine) -> Bool {
        cursor.bytes[line.range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
