import MynahServing

/// A dialogue that was read and cast.
struct DialoguePlan: Sendable {
    /// What the service is asked for a turn, and when.
    struct Turn: Sendable {
        /// What the service is asked.
        var order: SpeechOrder
        /// How many samples behind the end of those before it begins; less than 0 where it overlaps them.
        let gap: Int
    }

    /// The turns.
    var turns: [Turn]
    /// The whole, as if one spoke: the text of all turns, the rate, the format.
    var speech: SpeechPlan

    /// Whether two speak at once somewhere.
    var overlaps: Bool { turns.contains { $0.gap < 0 } }

    /// By how many samples the turn behind one begins before its end.
    func reach(into index: Int) -> Int { index + 1 < turns.count ? max(0, -turns[index + 1].gap) : 0 }
}
