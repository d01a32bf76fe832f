/// Whose passage is spoken next.
///
/// Those come first who wait for a first sound or have waited too long: the priorities share the lanes by weight, the clients of a priority
/// equally, and of one client's streams the one that was due first goes first. Where nobody is in such need, the stream is next whose
/// listener runs dry soonest. A stream whose reader has much ahead is left out until it was read.
///
/// A value that is told the time, so that a test can let days go by.
package struct FairQueue: Sendable {
    /// The streams, those that are being spoken among them.
    package private(set) var entries: [StreamNumber: QueueEntry] = [:]

    /// What is followed.
    package let rules: QueueRules
    private var priorities = FairShares<SpeechPriority>()
    private var clients: [SpeechPriority: FairShares<ClientKey>] = [:]

    /// Makes an empty queue.
    package init(_ rules: QueueRules = QueueRules()) { self.rules = rules }

    /// Adds a stream.
    package mutating func add(_ entry: QueueEntry) { entries[entry.number] = entry }

    /// Takes a stream out for good.
    package mutating func remove(_ number: StreamNumber) { entries[number] = nil }

    /// Changes what is known of a stream.
    package mutating func update(_ number: StreamNumber, _ change: (inout QueueEntry) -> Void) {
        guard var entry = entries[number] else { return }
        change(&entry)
        entries[number] = entry
    }

    /// Takes the stream whose turn it is, and charges the seconds that its passage is expected to cost; `nil` where no stream is ready.
    package mutating func take(at now: Double, expecting cost: Double = 0) -> QueueEntry? {
        guard let chosen = next(at: now) else { return nil }
        charge(chosen, cost)
        update(chosen.number) { $0.isSpoken = true }
        return chosen
    }

    /// Puts a stream back whose passage was spoken, with what is known of it now; `surplus` is what it cost beyond what was expected.
    package mutating func putBack(_ entry: QueueEntry, surplus: Double = 0) {
        guard entries[entry.number] != nil else { return }
        charge(entry, surplus)
        entries[entry.number] = entry
        update(entry.number) { $0.isSpoken = false }
    }

    /// Lets the streams go on that wait for something to be kept.
    package mutating func release(_ key: CacheKey) {
        for (number, entry) in entries where entry.awaits == key { entries[number]?.awaits = nil }
    }

    /// How many streams compete for the next lane and have none.
    package func urgentCount(at now: Double) -> Int {
        entries.values.count { rules.isReady($0) && rules.isUrgent($0, at: now) }
    }

    /// How many streams could be spoken now that somebody waits for the first sound of.
    package var awaitedCount: Int { entries.values.count { rules.isReady($0) && rules.isAwaited($0) } }

    /// Whether a stream could be spoken now.
    package func isReady(_ number: StreamNumber) -> Bool { entries[number].map { rules.isReady($0) } ?? false }

    /// How many streams could be spoken now.
    package var readyCount: Int { entries.values.count { rules.isReady($0) } }
}

extension FairQueue {
    private mutating func next(at now: Double) -> QueueEntry? {
        let ready = entries.values.filter { rules.isReady($0) }.map { (entry: $0, due: rules.due($0)) }
        let urgent = ready.filter { rules.isUrgent($0.entry, at: now) }
        guard !urgent.isEmpty else { return ready.min(by: Self.isEarlier)?.entry }
        let sorted = urgent.sorted(by: Self.isEarlier).map(\.entry)
        guard let priority = priorities.choose(among: sorted.firsts(by: \.priority)) else { return nil }
        let peers = sorted.filter { $0.priority == priority }
        let client = clients[priority, default: FairShares()].choose(among: peers.firsts(by: \.client))
        return peers.first { $0.client == client }
    }

    private mutating func charge(_ entry: QueueEntry, _ cost: Double) {
        priorities.charge(entry.priority, cost / entry.priority.weight)
        clients[entry.priority, default: FairShares()].charge(entry.client, cost)
    }

    private static func isEarlier(_ one: (entry: QueueEntry, due: Double), _ other: (entry: QueueEntry, due: Double))
        -> Bool
    {
        (one.due, one.entry.number) < (other.due, other.entry.number)
    }
}

extension Array {
    /// The different values of a property, in the order in which they come first.
    fileprivate func firsts<Value: Hashable>(by property: (Element) -> Value) -> [Value] {
        var seen: Set<Value> = []
        return map(property).filter { seen.insert($0).inserted }
    }
}
