import Testing

@testable import MynahServing

struct WaitEstimateTests {
    @Test func `is nothing where nobody is`() {
        let estimate = Self.estimate(behind: FairQueue())
        #expect([estimate.seconds, estimate.shortfall] == [0, 0])
    }

    @Test func `has room for one listener on a machine that speaks slower than people, and for no second`() {
        #expect(Self.estimate(behind: FairQueue(), speed: 5).shortfall == 0)
        var queue = FairQueue()
        queue.add(Self.entry(1, characters: 1_000))
        #expect(Self.estimate(behind: queue, speed: 5).shortfall > 0)
    }

    @Test func `counts the first passages that come before`() {
        var queue = FairQueue()
        for number in 1...5 { queue.add(Self.entry(number, characters: 10_000)) }
        #expect(abs(Self.estimate(behind: queue).seconds - 5 * 120 / 600.0) < 0.01)
    }

    @Test func `counts all the text before an order that is not streamed, and its own`() {
        var queue = FairQueue()
        for number in 1...5 { queue.add(Self.entry(number, .init(isStreamed: false), characters: 10_000)) }
        let estimate = Self.estimate(.init(isStreamed: false), behind: queue)
        #expect(abs(estimate.seconds - 51_000 / 600.0) < 0.1)
    }

    @Test(arguments: [(listeners: 0, seconds: 1_000 / 600.0), (4, 1_000 / 540.0), (20, 1_000 / 300.0), (60, 1_200)])
    func `counts of long streams what their listeners hear before an order that is not streamed is spoken`(
        listeners: Int,
        seconds: Double
    ) {
        var queue = FairQueue()
        for number in 0..<listeners {
            var entry = Self.entry(number + 1, characters: 1_000_000)
            (entry.isFirst, entry.playsUntil) = (false, 100)
            queue.add(entry)
        }
        let estimate = Self.estimate(.init(isStreamed: false), behind: queue).seconds
        // Of sixty listeners none would leave anything over: it is enough to know that.
        #expect(listeners == 60 ? estimate > 30 : abs(estimate - seconds) < 0.01)
    }

    @Test func `does not count those that matter less`() {
        var queue = FairQueue()
        for number in 1...50 { queue.add(Self.entry(number, .init(.batch), characters: 1_000_000)) }
        #expect(Self.estimate(behind: queue).seconds == 0)
        #expect(Self.estimate(.init(.batch), behind: queue).shortfall > 0)
    }

    @Test(arguments: [1, 2, 4, 8])
    func `has room for as many listeners as the lanes speak to in real time`(lanes: Int) {
        var queue = FairQueue()
        var count = 0
        while Self.estimate(behind: queue, lanes: lanes).shortfall == 0, count < 1_000 {
            count += 1
            var entry = Self.entry(count, characters: 100_000)
            (entry.isFirst, entry.playsUntil) = (false, 100)
            queue.add(entry)
        }
        // A lane speaks 300 characters in a second, a voice 15.
        #expect(abs(count - 20 * lanes) <= 1)
    }

    @Test func `learns how fast an engine is`() {
        var meter = SpeedMeter(assuming: 300)
        for _ in 0..<50 { meter.note(characters: 1_000, seconds: 0.5, audio: 100) }
        #expect(abs(meter.speed - 2_000) < 200)
        #expect(abs(meter.pace - 10) < 0.5)
        #expect(abs(meter.realTimeFactor - 0.005) < 0.001)
        for _ in 0..<400 { meter.note(characters: 100, seconds: 1, audio: 10) }
        #expect(abs(meter.speed - 100) < 10)
    }

    private static func estimate(
        _ urgency: QueueEntry.Urgency = .init(),
        behind queue: FairQueue,
        lanes: Int = 2,
        speed: Double = 300
    ) -> WaitEstimate {
        let capacity = WaitEstimate.Capacity(lanes: lanes, meter: SpeedMeter(assuming: speed), horizon: 10)
        return WaitEstimate(for: entry(0, urgency, characters: 1_000), behind: queue, at: 100, capacity)
    }

    private static func entry(_ number: Int, _ urgency: QueueEntry.Urgency = .init(), characters: Int) -> QueueEntry {
        QueueEntry(StreamNumber(number), urgency, characters: characters, at: 0)
    }
}
