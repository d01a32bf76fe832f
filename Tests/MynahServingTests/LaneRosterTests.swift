import Testing

@testable import MynahServing

struct LaneRosterTests {
    /// Who of some lanes speaks, and the threads of each.
    @Test(arguments: [
        (seats: 2, threads: 1, speaking: [1], shares: [2]),
        (seats: 2, threads: 1, speaking: [1, 2], shares: [1, 1]),
        (seats: 4, threads: 1, speaking: [2, 3, 4], shares: [2, 1, 1]),
        (seats: 2, threads: 4, speaking: [1, 3], shares: [4, 4]),
        (seats: 2, threads: 4, speaking: [3], shares: [8]),
    ])
    func `lends the threads of seats that nobody has`(seats: Int, threads: Int, speaking: [Int], shares: [Int]) {
        let roster = Self.roster(seats, threads, speaking)
        #expect(speaking.map { roster.records[$0]?.passage?.pulse.threads } == shares)
    }

    @Test func `takes them back when another speaks, and from one that is held`() {
        var roster = Self.roster(2, 1, [1])
        let shares = { (roster: LaneRoster) in (1...2).map { roster.records[$0]?.passage?.pulse.threads } }
        roster.give(Self.passage(2), to: 2, at: 0)
        #expect(shares(roster) == [1, 1])
        roster.ask(.here, most: 2) { $0.stream.value == 2 ? 1 : 0 }
        #expect(roster.asked(.here) == 1)
        let isHeld = roster.hold(2, at: 1)
        #expect(isHeld)
        #expect(shares(roster)[0] == 2)
        roster.goOn(2, at: 1.5)
        #expect(shares(roster) == [1, 1])
        roster.remove(1, at: 2)
        #expect(shares(roster) == [nil, 2])
    }

    @Test(arguments: [(threads: 1, usesThreads: true, effort: 4.5), (2, true, 4.5), (1, false, 2.5)])
    func `counts the threads that a passage has had`(threads: Int, usesThreads: Bool, effort: Double) throws {
        var roster = Self.roster(2, threads, [1])
        if usesThreads { _ = roster.records[1]?.passage?.pulse.takeThreads() }
        // A second with all threads, half of one with half of them; then it waits, and has all again for a second.
        roster.give(Self.passage(2), to: 2, at: 1)
        roster.ask(.here, most: 9) { $0.stream.value == 1 ? 9 : 0 }
        let isHeld = roster.hold(1, at: 1.5)
        #expect(isHeld)
        roster.give(nil, to: 2, at: 4)
        roster.goOn(1, at: 4)
        let passage = try #require(roster.records[1]?.passage)
        #expect(roster.effort(passage, .here, at: 5) == effort)
    }

    @Test func `has seats for the lanes that there are`() {
        let roster = Self.roster(2, 1, [1])
        #expect([roster.seats(.here), roster.seats(.distant), roster.freeSeats(.here)] == [2, 0, 1])
        #expect((1...4).filter { roster.isFirstIdle($0) } == [2])
    }

    @Test func `asks those whose listeners have time`() {
        var roster = LaneRoster(seats: [.here: 2], threads: 1)
        for stream in 1...3 {
            let lane = roster.add(.here, rests: 0)
            roster.give(Self.passage(stream), to: lane, at: 0)
        }
        roster.ask(.here, most: 2) { _ in 0 }
        #expect(roster.asked(.here) == 0)
        roster.ask(.here, most: 2) { [0.5, 0, 3][$0.stream.value - 1] }
        #expect((1...3).map { roster.records[$0]?.passage?.hold } == [.asked(0.5), .unasked, .asked(2)])
        #expect((1...3).map { roster.records[$0]?.passage?.pulse.isAskedToWait } == [true, false, true])
        roster.ask(.here, most: 2) { _ in 1 }
        #expect((1...3).map { roster.records[$0]?.passage?.hold } == [.asked(0.5), .asked(1), .asked(2)])
    }

    private static func roster(_ seats: Int, _ threads: Int, _ speaking: [Int]) -> LaneRoster {
        var roster = LaneRoster(seats: [.here: seats], threads: threads)
        for _ in 0..<2 * seats { _ = roster.add(.here, rests: 0) }
        for lane in speaking { roster.give(passage(), to: lane, at: 0) }
        return roster
    }

    private static func passage(_ stream: Int = 1) -> LaneRecord.Passage {
        LaneRecord.Passage(stream: StreamNumber(stream), began: 0, expected: 1, longest: 10, pulse: Pulse(0))
    }
}
