/// What is written to the disk at a time.
struct StatisticsBatch: Hashable, Sendable {
    /// Requests that are at their end.
    var entries: [RequestEntry] = []
    /// Minutes that are over.
    var minutes: [LaneMinute] = []

    /// Whether there is nothing to write.
    var isEmpty: Bool { entries.isEmpty && minutes.isEmpty }
}
