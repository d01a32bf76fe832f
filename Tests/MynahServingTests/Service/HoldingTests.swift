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
        let board = Board()
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
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
        let board = Board()
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
        let short = try board.admit()
        #expect(board.turn(of: 2) == nil)
        #expect(board.hold(1, at: 0))
        #expect(board.turn(of: 2) == short)
        _ = try board.admit()
        board.end(2, short, at: 1.9)
        #expect(!board.goesOn(1, at: 1.9))
        #expect(board.goesOn(1, at: 2.1))
        #expect(board.turn(of: 2, at: 2.1) == nil)
        #expect(!board.hold(1, at: 2.2))
    }

    @Test func `one that is not wanted any more leaves at once`() throws {
        let board = Board()
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
        let short = try board.admit()
        #expect(board.turn(of: 2) == nil)
        #expect(board.hold(1, at: 0))
        #expect(board.turn(of: 2) == short)
        board.state.streamEnded(long, .timedOut, at: 0.1)
        #expect(board.goesOn(1, at: 0.1))
    }

    @Test func `one that waits is not taken for one that hangs`() throws {
        let board = Board()
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
        _ = try board.admit()
        #expect(board.turn(of: 2) == nil)
        #expect(board.hold(1, at: 0))
        #expect(board.lost(at: 1_000) == 0)
        #expect(board.turn(of: 2, at: 1_000) == nil)
        #expect(board.goesOn(1, at: 1_000))
        #expect(board.lost(at: 1_001) == 0)
        #expect(board.lost(at: 2_000) == 1)
    }

    @Test func `whoever was asked in vain goes on`() throws {
        let board = Board()
        let long = try board.admit(isStreamed: false)
        #expect(board.turn(of: 1) == long)
        let short = try board.admit()
        #expect(board.turn(of: 2) == nil)
        board.state.streamEnded(short, .timedOut, at: 0.1)
        #expect(!board.hold(1, at: 0.2))
    }
}

/// What a service of two lanes and one seat decides.
private final class Board {
    var state: ServiceState

    init() {
        state = ServiceState(ServiceFixture.oneLane, rules: QueueRules())
        for _ in 0..<2 { _ = state.addLane(.here) }
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

    func hold(_ lane: Int, at now: Double) -> Bool { state.hold(lane, at: now) }
    func goesOn(_ lane: Int, at now: Double) -> Bool { state.goesOn(lane, at: now) }

    /// How many lanes are given up.
    func lost(at now: Double) -> Int { state.lookAfter(at: now).count }

    /// Lets a lane have spoken all of a stream.
    func end(_ lane: Int, _ stream: StreamNumber, at now: Double) {
        guard let record = state.streams[stream] else { return }
        let turn = PassageTurn(
            stream: stream,
            attempt: 0,
            work: record.work,
            mailbox: record.mailbox,
            pulse: Pulse(0),
            isHurried: false,
            caching: CachingWish(),
            onPassage: nil
        )
        _ = state.ended(turn, on: lane, PassageOutcome(end: .whole, place: 14, sampleCount: 24_000), at: now)
    }
}
