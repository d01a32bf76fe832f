/// A run of `*`, `_` or `~` that may open or close emphasis.
struct DelimiterRun {
    /// Where emphasis that this run closes was opened.
    struct Match {
        let opener: Int32
        let isStrong: Bool
    }

    let byte: UInt8
    let canOpen: Bool
    let canClose: Bool
    let count: Int32
    /// How many of its bytes are neither opening nor closing yet.
    var left: Int32
    var opening: Int32 = 0
    var closing: Int32 = 0
    /// How many matches it opens.
    var openMatches: Int32 = 0
    /// What it closes, in `EmphasisMatches.matches`.
    var matches: Range<Int32> = 0..<0
    /// The neighbours that are still in play; -1 is none.
    var previous: Int32
    var next: Int32 = -1

    init(_ byte: UInt8, count: Int, canOpen: Bool, canClose: Bool, previous: Int) {
        self.byte = byte
        self.count = Int32(truncatingIfNeeded: count)
        self.left = self.count
        self.canOpen = canOpen
        self.canClose = canClose
        self.previous = Int32(truncatingIfNeeded: previous)
    }

    /// Runs that fail to find an opener for the same reasons share a class, from 0 to 14.
    var closerClass: Int {
        switch byte {
        case UInt8(ascii: "~"): 12 + Int(min(left, 2))
        case UInt8(ascii: "_"): 6 + (canOpen ? 3 : 0) + Int(count % 3)
        default: (canOpen ? 3 : 0) + Int(count % 3)
        }
    }

    /// Whether emphasis may run from `self` to `closer`.
    func opens(for closer: DelimiterRun) -> Bool {
        guard canOpen, byte == closer.byte else { return false }
        if byte == UInt8(ascii: "~") { return left == closer.left }
        let isEitherBoth = canClose || closer.canOpen
        return !isEitherBoth || (count &+ closer.count) % 3 != 0 || count % 3 == 0 && closer.count % 3 == 0
    }
}
