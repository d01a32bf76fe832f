/// A block that holds other blocks and is still open.
struct BlockContainer {
    enum Kind {
        case document
        case quote
        /// Its lines are indented by so many columns.
        case item(indent: Int)
        case footnote
    }

    /// The list that the last child belongs to.
    struct OpenList {
        let mark: UInt8
        let isOrdered: Bool
        /// The number of its next item.
        var nextNumber: Int
    }

    let kind: Kind
    /// Whether it has children.
    var hasContent = false
    /// The list that a following item would continue.
    var list: OpenList?
    /// The number that is to be said before its first text.
    var label: MarkdownBlock.Label?

    init(_ kind: Kind) { self.kind = kind }

    var isItem: Bool { if case .item = kind { true } else { false } }
}
