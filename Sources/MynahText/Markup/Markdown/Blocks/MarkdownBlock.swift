/// A block of text without blocks inside it: a paragraph, a heading, a table …
struct MarkdownBlock {
    enum Kind {
        case paragraph
        case heading
        case code
        case html
        case thematicBreak
        /// The first line is the header; the line of dashes is left out.
        case table(columns: Int)
    }

    /// The number of a list item.
    struct Label {
        let span: SourceSpan
        /// What is to be said; lists count by themselves, whatever is written.
        let number: Int
        /// What is written.
        let written: Int
    }

    let kind: Kind
    /// Its lines, in `MarkdownDocument.lines`.
    let lines: Range<Int>
    /// The numbers that stand before it, in `MarkdownDocument.labels`.
    let labels: Range<Int>
    /// Whether it is the first of a list item.
    let beginsItem: Bool
    /// Whether an empty line stands before it.
    let followsBlank: Bool
}

/// A part of a line: what is left of it without the marks of the blocks around it.
struct TextLine {
    private let first: Int32
    private let last: Int32

    /// The text must be shorter than two gigabytes.
    init(_ range: Range<Int>) {
        first = Int32(truncatingIfNeeded: range.lowerBound)
        last = Int32(truncatingIfNeeded: range.upperBound)
    }

    var start: Int { Int(first) }
    /// Where the line end begins.
    var end: Int { Int(last) }
    var range: Range<Int> { start..<end }
}

/// A Markdown text cut into its blocks, in order.
struct MarkdownDocument {
    var blocks: [MarkdownBlock] = []
    var lines: [TextLine] = []
    var labels: [MarkdownBlock.Label] = []
    /// The labels that links may refer to.
    var linkLabels: Set<String> = []
    /// The labels of footnotes that there are.
    var footnoteLabels: Set<String> = []
}
