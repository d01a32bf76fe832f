import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServing

struct HoldingTests {
    @Test func `a first sound goes before the rest of a long passage`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let words = String(repeating: "one ", count: 40)
        let long = try fixture.service.submit(ServiceFixture.order(words) { $0.isStreamed = false })
        gate.awaitWaiting(1)
        let short = try fixture.service.submit(ServiceFixture.order("Two."))
        for _ in 0..<10 {
            gate.admit()
            gate.awaitWaiting(1)
        }
        #expect(try await short.rest().marks.count == 2)
        #expect(fixture.service.statistics.finished == 1)
        gate.open()
        #expect(try await long.rest().marks.count == 41)
    }

    @Test func `no more lanes speak at a time than there are seats`() throws {
        let (board, long) = try Board.speaking()
        let short = try board.admit()
        #expect(board.turn(of: 2) == nil)
        #expect(board.hold(1, at: 0.1))
        #expect(board.turn(of: 2, at: 0.1) == short)
        #expect(!board.goesOn(1, at: 0.2))
        board.end(2, short, at: 0.6)
        #expect(board.goesOn(1, at: 0.6))
        #expect(board.turn(of: 2) == nil)
        board.end(1, long, at: 1.5)
        #expect(abs(board.state.totals.laneSeconds - 1.5) < 1e-9)
    }

    @Test func `nobody waits for one whose own listener would run dry`() throws {
        let board = Board()
        let first = try board.admit()
        #expect(board.turn(of: 1) == first)
        _ = try board.admit()
        #expect(board.turn(of: 2) == nil)
        #expect(!board.hold(1, at: 0.1))
    }

    @Test func `one that has waited long goes on, whoever comes`() throws {
        let (board, _) = try Board.holding()
        let short = try #require(board.turn(of: 2))
        _ = try board.admit()
        board.end(2, short, at: 1.9)
        #expect(!board.goesOn(1, at: 1.9))
        #expect(board.goesOn(1, at: 2.1))
        #expect(board.turn(of: 2, at: 2.1) == nil)
        #expect(!board.hold(1, at: 2.2))
    }

    /// Half a second of what was heard is the time in which the next passage is made, if it takes no longer.
    @Test(arguments: [(heard: 1.0, until: 0.45), (2.0, 1.45), (2.4, 1.85), (9.0, 2.0)])
    func `one waits no longer than its listener has something to hear`(heard: Double, until: Double) throws {
        let (board, _) = try Board.holding(heard: heard)
        #expect(!board.goesOn(1, at: until - 0.02))
        #expect(board.goesOn(1, at: until + 0.02))
    }

    @Test func `one that is not wanted any more leaves at once`() throws {
        let (board, long) = try Board.holding()
        board.state.streamEnded(long, .timedOut, at: 0.1)
        #expect(board.goesOn(1, at: 0.1))
    }

    @Test func `one that waits is not taken for one that hangs`() throws {
        let (board, _) = try Board.holding()
        #expect(board.lost(at: 1_000) == 0)
        #expect(board.goesOn(1, at: 1_000))
        #expect(board.lost(at: 1_001) == 0)
        #expect(board.lost(at: 2_000) == 1)
    }

    @Test func `a first sound has all threads while all others can wait`() throws {
        let board = Board(seats: 2)
        let long = try (0..<2).map { _ in try board.admit(isStreamed: false) }
        for lane in 1...2 { #expect(board.turn(of: lane) == long[lane - 1]) }
        let short = try board.admit()
        #expect(board.turn(of: 3) == nil)
        #expect(board.hold(1, at: 0.1) && board.hold(2, at: 0.1))
        #expect(board.turn(of: 3, at: 0.1) == short)
        #expect(board.threads.last == 2)
        #expect(!board.goesOn(1, at: 0.2) && !board.goesOn(2, at: 0.2))
        // The lanes are not left to be woken by chance.
        #expect(board.state.alarm == 2.1)
        let next = try board.admit()
        #expect(board.turn(of: 4, at: 0.3) == next)
        board.end(3, short, at: 0.5)
        #expect(!board.goesOn(1, at: 0.5))
        board.end(4, next, at: 0.7)
        #expect(board.goesOn(1, at: 0.7) && board.goesOn(2, at: 0.7))
        #expect(board.threads == [1, 1])
    }

    @Test func `one that waits for a seat that is free goes on in time`() throws {
        let board = Board(seats: 2)
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
        let short = try board.admit()
        #expect(board.turn(of: 2) == short)
        #expect(board.hold(1, at: 0.1))
        #expect(board.threads == [1, 2])
        #expect(!board.goesOn(1, at: 2))
        #expect(board.goesOn(1, at: 2.1))
        #expect(board.threads == [1, 1])
    }

    /// A lane speaks 300 characters in a second until more is known.
    @Test(arguments: [(heard: 1.0, room: 240), (0.1, 24), (100, 4_000)])
    func `a passage is as long as there is time for`(heard: Double, room: Int) throws {
        let board = Board()
        let stream = try board.admit()
        #expect(board.room(of: 1) == .max)
        try board.state.streams[stream]?.mailbox.leave(SpeechPiece(sampleCount: Int(24_000 * heard)), attempt: 0)
        board.end(1, stream, .more, place: 0, at: 0)
        board.state.queues[.here]?.update(stream) { $0.unread = 0 }
        board.state.meters = [:]
        #expect(board.room(of: 1) == room)
    }

    @Test func `whoever was asked in vain goes on`() throws {
        let (board, _) = try Board.speaking()
        let short = try board.admit()
        #expect(board.turn(of: 2) == nil)
        board.state.streamEnded(short, .timedOut, at: 0.1)
        #expect(!board.hold(1, at: 0.2))
    }
}

/// What a service decides that has twice as many lanes as seats.
private final class Board {
    var state: ServiceState

    init(seats: Int = 1) {
        var settings = ServiceFixture.oneLane
        settings.lanes = seats
        state = ServiceState(settings, rules: QueueRules())
        for _ in 0..<2 * seats { _ = state.addLane(.here) }
    }

    /// The threads of the lanes that have a passage, in their order.
    var threads: [Int] {
        state.lanes.records.sorted { $0.key < $1.key }.compactMap { $0.value.passage?.pulse.threads }
    }

    /// A service whose first lane speaks a stream of which so many seconds were heard, or nobody hears.
    static func speaking(heard: Double? = nil) throws -> (Board, StreamNumber) {
        let board = Board()
        let stream = try board.admit(isStreamed: heard != nil)
        _ = board.turn(of: 1)
        if let heard {
            try board.state.streams[stream]?.mailbox.leave(SpeechPiece(sampleCount: Int(24_000 * heard)), attempt: 0)
            board.end(1, stream, .more, place: 0, at: 0)
            _ = board.turn(of: 1)
        }
        try #require(board.state.lanes.lane(of: stream) == 1)
        return (board, stream)
    }

    /// Such a service, whose first lane lets a listener go first who has just come.
    static func holding(heard: Double? = nil) throws -> (Board, StreamNumber) {
        let (board, stream) = try speaking(heard: heard)
        _ = try board.admit()
        try #require(board.turn(of: 2) == nil)
        try #require(board.hold(1, at: 0))
        return (board, stream)
    }

    func admit(isStreamed: Bool = true) throws -> StreamNumber {
        let order = ServiceFixture.order("One two three.") { $0.isStreamed = isStreamed }
        return try state.admit(order, on: .here, at: 0) { _ in StreamMailbox(hertz: 24_000, now: { 0 }) { _ in } }
            .number
    }

    /// The stream for which a lane is to speak now.
    func turn(of lane: Int, at now: Double = 0) -> StreamNumber? {
        guard case .speak(let turn) = state.nextTurn(of: lane, at: now) else { return nil }
        return turn.stream
    }

    /// The bytes that the next passage of a lane may have.
    func room(of lane: Int) -> Int? {
        guard case .speak(let turn) = state.nextTurn(of: lane, at: 0) else { return nil }
        return turn.room
    }

    func hold(_ lane: Int, at now: Double) -> Bool { state.hold(lane, at: now) }
    func goesOn(_ lane: Int, at now: Double) -> Bool { state.goesOn(lane, at: now) }

    /// How many lanes are given up.
    func lost(at now: Double) -> Int { state.lookAfter(at: now).count }

    /// Lets a lane have spoken a passage of a stream, the last one unless said.
    func end(_ lane: Int, _ stream: StreamNumber, _ end: PassageOutcome.End = .whole, place: Int = 14, at now: Double) {
        guard let record = state.streams[stream] else { return }
        let turn = PassageTurn(
            stream: stream,
            attempt: 0,
            work: record.work,
            mailbox: record.mailbox,
            pulse: Pulse(0),
            room: .max,
            caching: CachingWish(),
            onPassage: nil
        )
        _ = state.ended(turn, on: lane, PassageOutcome(end: end, place: place, sampleCount: 24_000), at: now)
    }
}
