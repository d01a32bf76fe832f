import MynahTesting

@testable import MynahServing

/// Lanes that speak from a queue in a time of their own: streams of all kinds, readers of all speeds.
struct LaneSimulation {
    private(set) var queue = FairQueue()
    private(set) var now = 0.0
    private let lanes: Int
    private var speaking: [(entry: QueueEntry, until: Double, cost: Double)] = []
    private var count = 0
    private var random: SeededRandom

    /// How many lanes do nothing.
    var idleLanes: Int { lanes - speaking.count }

    init(lanes: Int, seed: UInt64) {
        self.lanes = lanes
        random = SeededRandom(seed: seed)
    }

    /// Lets a stream come.
    mutating func arrive() {
        count += 1
        let urgency = QueueEntry.Urgency(
            SpeechPriority.allCases.randomElement(using: &random) ?? .normal,
            isStreamed: Bool.random(using: &random),
            deadline: Int.random(in: 0..<10, using: &random) == 0 ? now + 5 : nil
        )
        let client = ClientKey("client \(Int.random(in: 0..<4, using: &random))")
        let characters = Int.random(in: 1...3_000, using: &random)
        queue.add(QueueEntry(StreamNumber(count), of: client, urgency, characters: characters, at: now))
    }

    /// Goes on to the moment when the next lane is done, and gives every idle lane work.
    mutating func step() {
        now = speaking.map(\.until).min() ?? now + 0.1
        for done in speaking where done.until <= now { putBack(done.entry, cost: done.cost) }
        speaking.removeAll { $0.until <= now }
        for entry in queue.entries.values where Int.random(in: 0..<4, using: &random) == 0 {
            queue.update(entry.number) { $0.unread = 0 }
        }
        while speaking.count < lanes, let entry = queue.take(at: now, expecting: 0.25) {
            let cost = Double.random(in: 0.05...1, using: &random)
            speaking.append((entry, now + cost, cost))
        }
    }

    private mutating func putBack(_ spoken: QueueEntry, cost: Double) {
        guard var entry = queue.entries[spoken.number] else { return }
        entry.charactersLeft -= 300
        guard entry.charactersLeft > 0 else { return queue.remove(entry.number) }
        entry.isFirst = false
        entry.waitsSince = now
        entry.playsUntil = max(entry.playsUntil ?? now, now) + 20
        entry.unread += Double.random(in: 0...15, using: &random)
        queue.putBack(entry, surplus: cost - 0.25)
    }
}
