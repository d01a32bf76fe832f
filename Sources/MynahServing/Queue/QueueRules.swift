/// When a stream may be spoken, and when it must.
package struct QueueRules: Hashable, Sendable {
    /// The seconds of sound that a reader may leave lying before its stream waits for it.
    package var mostUnread = 10.0
    /// How many seconds a passage may be overdue before its stream competes with those that nobody heard yet.
    package var tolerance = 2.0

    /// The rules that serve most.
    package init() {}

    /// Whether a lane may speak it now.
    func isReady(_ entry: QueueEntry) -> Bool {
        !entry.isSpoken && entry.awaits == nil && (!entry.isStreamed || entry.unread < mostUnread)
    }

    /// The moment by which its next passage should be begun.
    func due(_ entry: QueueEntry) -> Double {
        let wanted =
            if isAwaited(entry) {
                entry.waitsSince
            } else if entry.isStreamed, let end = entry.playsUntil {
                end - entry.lead
            } else {
                entry.waitsSince + entry.priority.patience
            }
        return entry.deadline.map { min($0 - entry.lead, wanted) } ?? wanted
    }

    /// Whether it competes for the next lane before those whose time has not come.
    func isUrgent(_ entry: QueueEntry, at now: Double) -> Bool {
        isAwaited(entry) || now >= due(entry) + tolerance
    }

    /// How many seconds a stream can do without the passage that is being spoken for it; as long as one likes where nobody hears it yet.
    func slack(_ entry: QueueEntry, at now: Double) -> Double {
        if isAwaited(entry) { return 0 }
        let wanted = entry.isStreamed ? (entry.playsUntil ?? now) - entry.lead : Double.infinity
        return (entry.deadline.map { min($0 - entry.lead, wanted) } ?? wanted) - now
    }

    /// Whether somebody waits for its first sound.
    func isAwaited(_ entry: QueueEntry) -> Bool {
        entry.isFirst && entry.playsUntil == nil && entry.isStreamed && entry.priority != .batch
    }
}
