/// How an engine likes to be given text, and what it does by itself.
public struct EngineHabits: Hashable, Sendable {
    /// A sentence at a time, its edges as they come.
    public static let usual = EngineHabits()

    /// The most bytes of text in a passage; longer sentences are cut before they come to it. At least 16.
    public let longestPassage: Int
    /// How many bytes of sentences are gathered into one passage; 0 where each comes by itself.
    public let gatheredBytes: Int
    /// Whether it takes the silence off the edges of its passages itself, better than their energy tells.
    public let trimsEdges: Bool
    /// Whether it waits for somebody else to compute, a child process or another machine, and takes no core itself.
    public let computesElsewhere: Bool
    /// Whether it speaks from sounds and follows the lexicons of its passages itself.
    public let readsLexicons: Bool
    /// Whether it follows the manner of its passages, and tells itself of what it cannot.
    public let followsManner: Bool
    /// The bytes of text behind which, in a stream, passages are spoken otherwise: `[1]` where only the first is special, none where all
    /// sound alike wherever they stand. Without a list, every place counts as one of its own.
    public var stages: [Int]?

    /// Describes habits.
    public init(
        longestPassage: Int = PassagePlanner.usualLimit,
        gatheredBytes: Int = 0,
        trimsEdges: Bool = false,
        computesElsewhere: Bool = false,
        readsLexicons: Bool = false,
        followsManner: Bool = false
    ) {
        precondition(longestPassage >= 16, "a passage must hold at least a word")
        self.longestPassage = longestPassage
        self.gatheredBytes = gatheredBytes
        self.trimsEdges = trimsEdges
        self.computesElsewhere = computesElsewhere
        self.readsLexicons = readsLexicons
        self.followsManner = followsManner
    }

    /// The same with the places from which on passages are spoken otherwise.
    public func staged(at places: [Int]) -> EngineHabits {
        var habits = self
        habits.stages = places
        return habits
    }

    /// Which of the stages a passage is in that so many bytes of text come before.
    public func stage(of offset: Int) -> Int {
        guard let stages else { return offset }
        return stages.count { $0 <= offset }
    }
}
