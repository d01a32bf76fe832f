import MynahTesting
import Testing

@testable import MynahServing

struct FairQueueTests {
    @Test func `takes those who wait for a first sound before those who listen already`() {
        var queue = FairQueue()
        queue.add(Self.listener(1, playsUntil: 101))
        queue.add(Self.newcomer(2))
        #expect(Self.order(&queue, at: 100) == [2, 1])
    }

    @Test func `takes the stream first whose listener runs dry soonest`() {
        var queue = FairQueue()
        for (number, end) in [(1, 130.0), (2, 110), (3, 120), (4, 99)] {
            queue.add(Self.listener(number, playsUntil: end))
        }
        #expect(Self.order(&queue, at: 100) == [4, 2, 3, 1])
    }

    @Test func `takes whoever came first of those who came from one client`() {
        var queue = FairQueue()
        for number in [3, 1, 2] { queue.add(Self.newcomer(number, since: Double(10 - number))) }
        #expect(Self.order(&queue, at: 100) == [3, 2, 1])
    }

    @Test func `leaves out a stream whose reader has much ahead, until it was read`() {
        var queue = FairQueue()
        queue.add(Self.listener(1, playsUntil: 0))
        queue.update(StreamNumber(1)) { $0.unread = 10 }
        #expect(queue.take(at: 100) == nil)
        queue.update(StreamNumber(1)) { $0.unread = 9.9 }
        #expect(queue.take(at: 100)?.number == StreamNumber(1))
        #expect(queue.take(at: 100) == nil)
    }

    @Test func `never leaves out a stream that is not heard while it is made`() {
        var queue = FairQueue()
        queue.add(Self.entry(1, .init(isStreamed: false)))
        queue.update(StreamNumber(1)) { ($0.unread, $0.isFirst) = (1_000, false) }
        #expect(queue.take(at: 0)?.number == StreamNumber(1))
    }

    @Test func `takes a stream in time for its deadline`() {
        var queue = FairQueue()
        queue.add(Self.listener(1, playsUntil: 130))
        queue.add(Self.entry(2, .init(isStreamed: false, deadline: 110), at: 99))
        queue.add(Self.entry(3, .init(.batch, isStreamed: false, deadline: 104), at: 99))
        #expect(Self.order(&queue, at: 100) == [3, 2, 1])
    }

    @Test(arguments: 1...8)
    func `has a lane idle only when no stream is ready`(seed: UInt64) {
        var simulation = LaneSimulation(lanes: 3, seed: seed)
        for step in 0..<400 {
            if step % 5 == 0 { simulation.arrive() }
            simulation.step()
            #expect(simulation.idleLanes == 0 || simulation.queue.readyCount == 0)
        }
    }

    @Test(arguments: 1...8)
    func `speaks everything to its end once nobody else comes`(seed: UInt64) {
        var simulation = LaneSimulation(lanes: 2, seed: seed)
        for _ in 0..<60 {
            simulation.arrive()
            simulation.step()
        }
        for _ in 0..<200_000 where !simulation.queue.entries.isEmpty { simulation.step() }
        #expect(simulation.queue.entries.isEmpty)
    }

    @Test(arguments: SpeechPriority.allCases, [true, false])
    func `starves nobody, however many come`(priority: SpeechPriority, isStreamed: Bool) {
        for client in [ClientKey("same"), ClientKey("other")] {
            var queue = FairQueue()
            queue.add(Self.entry(1, .init(priority, isStreamed: isStreamed), of: client))
            queue.update(StreamNumber(1)) { ($0.isFirst, $0.playsUntil) = (false, isStreamed ? 1 : nil) }
            var (now, number) = (0.0, 1)
            while queue.entries[StreamNumber(1)]?.isSpoken == false, now < 1_000 {
                for _ in 0..<3 {
                    number += 1
                    queue.add(Self.entry(number, .init(.interactive), of: ClientKey("same"), at: now))
                }
                if let entry = queue.take(at: now, expecting: 0.5), entry.number.value != 1 {
                    queue.remove(entry.number)
                }
                now += 0.5
            }
            #expect(now <= priority.patience + queue.rules.tolerance + 16)
        }
    }

    @Test func `shares the lanes equally between clients who all wait`() {
        var queue = FairQueue()
        for number in 1...20 { queue.add(Self.entry(number, of: ClientKey(number == 1 ? "one" : "many"))) }
        var served: [ClientKey: Double] = [:]
        var random = SeededRandom(seed: 7)
        for step in 0..<400 {
            let now = 1_000 + Double(step)
            guard var entry = queue.take(at: now, expecting: 0.25) else { break }
            let cost = Double.random(in: 0.1...1, using: &random)
            served[entry.client, default: 0] += cost
            (entry.isFirst, entry.playsUntil) = (false, 0)
            queue.putBack(entry, surplus: cost - 0.25)
            let difference = abs((served[ClientKey("one")] ?? 0) - (served[ClientKey("many")] ?? 0))
            #expect(difference <= 2)
        }
    }

    @Test func `shares the lanes between priorities by weight where all wait`() {
        var queue = FairQueue()
        for (index, priority) in SpeechPriority.allCases.enumerated() {
            for number in 0..<5 { queue.add(Self.entry(index * 5 + number, .init(priority))) }
        }
        var served: [SpeechPriority: Int] = [:]
        for step in 0..<420 {
            guard var entry = queue.take(at: 1_000 + Double(step), expecting: 1) else { break }
            served[entry.priority, default: 0] += 1
            entry.isFirst = false
            entry.playsUntil = 0
            queue.putBack(entry)
        }
        let expected: [SpeechPriority: Int] = [.interactive: 320, .normal: 80, .batch: 20]
        for (priority, count) in expected { #expect(abs((served[priority] ?? 0) - count) <= 5) }
    }

    @Test func `gives nobody credit for the time that they were away`() {
        var queue = FairQueue()
        queue.add(Self.entry(1, of: ClientKey("here")))
        for step in 0..<100 {
            guard var entry = queue.take(at: Double(step), expecting: 1) else { break }
            (entry.isFirst, entry.playsUntil) = (false, -1_000)
            queue.putBack(entry)
        }
        queue.add(Self.entry(2, of: ClientKey("back"), at: 100))
        var turns: [Int] = []
        for step in 0..<10 {
            guard var entry = queue.take(at: 100 + Double(step), expecting: 1) else { break }
            turns.append(entry.number.value)
            (entry.isFirst, entry.playsUntil) = (false, -1_000)
            queue.putBack(entry)
        }
        #expect((4...6).contains(turns.count { $0 == 2 }))
    }

    @Test func `remembers no more clients than it needs`() {
        var shares = FairShares<ClientKey>()
        for number in 0..<20_000 { shares.charge(ClientKey("\(number)"), Double(number % 97)) }
        #expect(shares.count <= FairShares<ClientKey>.mostParties)
        #expect(shares.choose(among: [ClientKey("0"), ClientKey("96")]) == ClientKey("0"))
    }

    /// The numbers in the order in which they are taken.
    private static func order(_ queue: inout FairQueue, at now: Double) -> [Int] {
        var numbers: [Int] = []
        while let entry = queue.take(at: now, expecting: 0.1) { numbers.append(entry.number.value) }
        return numbers
    }

    private static func newcomer(_ number: Int, since moment: Double = 0) -> QueueEntry {
        entry(number, at: moment)
    }

    private static func listener(_ number: Int, playsUntil end: Double) -> QueueEntry {
        var entry = entry(number)
        (entry.isFirst, entry.playsUntil) = (false, end)
        return entry
    }

    private static func entry(
        _ number: Int,
        _ urgency: QueueEntry.Urgency = .init(),
        of client: ClientKey = .anonymous,
        at moment: Double = 0
    ) -> QueueEntry {
        QueueEntry(StreamNumber(number), of: client, urgency, characters: 1_000, at: moment)
    }
}
