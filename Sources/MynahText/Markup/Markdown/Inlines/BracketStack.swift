/// The opening brackets that may yet begin a link or an image.
struct BracketStack {
    /// An opening bracket.
    struct Bracket {
        let isImage: Bool
        /// Its place in the marks of the block.
        let mark: Int
        /// Behind the bracket.
        let textStart: Int
        /// How many delimiter runs there were, and the last one in play.
        let runs: Int
        let topRun: Int
        /// Whether another bracket was opened inside.
        var hasInner = false
    }

    /// More than this are not kept open: the outer half becomes text.
    private static let most = 2000

    private var brackets: [Bracket] = []
    /// Brackets before this index hold a link and cannot become one.
    private var withLink = 0
    private var lastClosing = -1

    var isEmpty: Bool { brackets.isEmpty }

    mutating func removeAll(lastClosing: Int) {
        brackets.removeAll(keepingCapacity: true)
        withLink = 0
        self.lastClosing = lastClosing
    }

    /// Whether a bracket at `offset` can be closed at all.
    func canClose(_ offset: Int) -> Bool { offset < lastClosing }

    mutating func push(_ bracket: Bracket) {
        if brackets.count == Self.most {
            brackets.removeFirst(Self.most / 2)
            withLink = max(0, withLink - Self.most / 2)
        }
        if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
        brackets.append(bracket)
    }

    /// The innermost bracket, and whether it may become a link or an image.
    mutating func pop() -> (bracket: Bracket, isActive: Bool)? {
        guard let bracket = brackets.popLast() else { return nil }
        let isActive = bracket.isImage || brackets.count >= withLink
        withLink = min(withLink, brackets.count)
        return (bracket, isActive)
    }

    /// Links hold no links: the brackets that are still open cannot become one.
    mutating func holdLink() { withLink = brackets.count }
}
