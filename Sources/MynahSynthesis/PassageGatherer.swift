/// Puts short sentences together for an engine that speaks better with more around it.
///
/// Together come sentences of one paragraph that are delivered alike, with no pause asked for between them. The first passage is short,
/// since somebody waits for it, and each may be as long as twice what was spoken before, or as there is time for: so it is made before
/// that has been heard.
struct PassageGatherer: Sequence, IteratorProtocol, Sendable {
    /// What the first passage may hold.
    private static let opening = 60
    /// What is less than this has no melody by itself, and is put to its neighbour whatever that makes.
    private static let weak = 30

    /// The bytes of text that there is time for; passages are made longer than the first for them alone.
    var room = Int.max

    private let limit: Int
    private var planner: PassagePlanner
    private var upcoming: PlannedPassage?
    private var spoken = 0

    /// Gathers what `planner` gives up to `limit` bytes of text; 0 leaves every passage as it is.
    init(_ planner: PassagePlanner, limit: Int) {
        self.planner = planner
        self.limit = limit
        upcoming = self.planner.next()
    }

    /// Whether more is to be said, and not merely silence.
    var hasWords: Bool { upcoming?.sentences.isEmpty == false }

    mutating func next() -> PlannedPassage? {
        guard var passage = upcoming else { return nil }
        upcoming = planner.next()
        var count = passage.byteCount
        while let following = upcoming, passage.goesOn(with: following), isRoom(for: following, behind: count) {
            passage.sentences += following.sentences
            passage.ending = following.ending
            passage.warnings += following.warnings
            count += following.byteCount
            upcoming = planner.next()
        }
        spoken += count
        return passage
    }

    private func isRoom(for following: PlannedPassage, behind count: Int) -> Bool {
        guard limit > 0 else { return false }
        let room = Swift.max(Self.opening, Swift.min(room, 2 * spoken))
        let (more, most) = (following.byteCount, Swift.min(limit, room))
        return count + more <= most || count < Self.weak || (more < Self.weak && count < limit)
    }
}

extension PlannedPassage {
    /// Whether nothing but the end of a sentence parts this from `following`.
    fileprivate func goesOn(with following: PlannedPassage) -> Bool {
        ending == .sentence && following.pauses.isEmpty && !following.sentences.isEmpty
            && following.delivery == delivery
    }
}
