import Testing

@testable import MynahServer

/// What went on, in steps of time.
struct TimelineTests {
    private static let noon = StatisticsSamples.noon

    @Test(arguments: StatisticsRange.allCases)
    func `has a step for each time, the oldest first`(range: StatisticsRange) {
        var timeline = Timeline(at: Self.noon)
        let width = Double(range.width)
        timeline.add(StatisticsSamples.entry(Self.noon))
        timeline.add(StatisticsSamples.failure(Self.noon + width - 0.001))
        timeline.add(StatisticsSamples.entry(Self.noon - 0.001))
        timeline.add(StatisticsSamples.entry(Self.noon - width * Double(range.count - 1)))
        timeline.add(StatisticsSamples.entry(Self.noon - width * Double(range.count - 1) - 0.001))
        let slots = timeline.slots(range, until: Self.noon)
        #expect(slots.count == range.count)
        #expect([slots[0], slots[range.count - 2], slots[range.count - 1]].map(\.requests) == [1, 1, 2])
        #expect(slots.reduce(0) { $0 + $1.requests } == 4)
    }

    @Test func `adds up what requests were`() throws {
        var timeline = Timeline(at: Self.noon)
        for first in [0.1, 0.2, 0.4] { timeline.add(StatisticsSamples.entry(first: first)) }
        timeline.add(StatisticsSamples.failure())
        var hit = StatisticsSamples.entry(first: 0.001)
        (hit.caching, hit.laneSeconds, hit.madeSeconds) = (.hit, 0, 0)
        timeline.add(hit)
        let slot = try #require(timeline.slots(.hour, until: Self.noon).last)
        #expect([slot.requests, slot.failed, slot.characters, slot.hits, slot.misses] == [5, 1, 400, 1, 3])
        #expect(slot.audioSeconds == 32)
        #expect(slot.realTimeFactor == 0.25)
        #expect(slot.hitShare == 0.25)
        #expect(slot.first.count == 4)
        #expect(slot.errors == ["overloaded": 1])
        #expect(slot.voices == ["beo": 4])
    }

    @Test func `adds up what lanes did`() throws {
        var timeline = Timeline(at: Self.noon)
        for (waiting, busy) in [(0, 0), (3, 2), (9, 2)] {
            var tally = LaneTally()
            tally.add(StatisticsSamples.sample(waiting: waiting, busy: busy))
            timeline.add(tally, at: Self.noon)
        }
        let lanes = try #require(timeline.slots(.fiveMinutes, until: Self.noon).last).lanes
        #expect(lanes.meanWaiting == 4)
        #expect(lanes.mostWaiting == 9)
        #expect(lanes.busyShare == 4.0 / 6)
        #expect(LaneTally().meanWaiting == nil)
        #expect(LaneTally().busyShare == nil)
    }

    @Test func `forgets what no range reaches, also when the clock is set`() {
        var timeline = Timeline(at: 0)
        timeline.advance(to: Self.noon)
        timeline.add(StatisticsSamples.entry())
        timeline.advance(to: Self.noon + 10 * 365 * 86_400)
        timeline.advance(to: Self.noon)
        #expect(timeline == Timeline(at: Self.noon).emptied)
        timeline.add(StatisticsSamples.entry())
        #expect(timeline.slots(.month, until: Self.noon).last?.requests == 1)
        timeline.advance(to: Self.noon - 3_600)
        #expect(timeline.slots(.month, until: Self.noon).last?.requests == 1)
        for moment in [Double.nan, .infinity, 1e300, -1e300] {
            timeline.advance(to: moment)
            timeline.add(StatisticsSamples.entry(moment))
        }
    }

    @Test func `tells only so many errors apart`() throws {
        var slot = TimeSlot()
        for number in 0..<200 { slot.add(StatisticsSamples.failure(0, "code_\(number)")) }
        #expect(slot.errors.count == TimeSlot.most + 1)
        #expect(slot.errors["other"] == 200 - TimeSlot.most)
    }
}

extension Timeline {
    /// One in which there were things once.
    fileprivate var emptied: Timeline {
        var timeline = self
        timeline.add(StatisticsSamples.entry())
        timeline.advance(to: StatisticsSamples.noon + 10 * 365 * 86_400)
        timeline.advance(to: StatisticsSamples.noon)
        return timeline
    }
}
