import Testing

@testable import MynahHTTP

/// What time decides, without any time passing.
struct ConnectionClockTests {
    private let limits = ServerLimits()
    private let start = Duration.seconds(1_000)

    private func clock(_ waiting: ConnectionClock.Waiting) -> ConnectionClock {
        var clock = ConnectionClock(now: start)
        clock.waiting = waiting
        return clock
    }

    @Test func `gives each wait its time, and no less`() {
        let rows: [(ConnectionClock.Waiting, Duration, isClosed: Bool)] = [
            (.beginning(since: start), limits.headTime, true),
            (.request(since: start), limits.idle, true),
            (.end(until: start + .seconds(2)), .seconds(2), true),
            (.frames(heard: start, isAsked: true), limits.webSocket.pingInterval * 2, true),
            (.frames(heard: start, isAsked: false), limits.webSocket.pingInterval, false),
            (.head(since: start), limits.headTime, false),
        ]
        for (waiting, time, isClosed) in rows {
            let clock = clock(waiting)
            #expect(clock.deadline(limits) == start + time)
            #expect(clock.verdict(at: start + time - .nanoseconds(1), limits) == .wait)
            #expect((clock.verdict(at: start + time, limits) == .close) == isClosed, "\(waiting)")
            #expect(clock.verdict(at: start + time, limits) != .wait)
        }
        #expect(clock(.nothing).deadline(limits) == nil)
    }

    @Test func `asks a silent WebSocket first`() {
        #expect(clock(.frames(heard: start, isAsked: false)).verdict(at: start + .seconds(30), limits) == .ping)
    }

    @Test func `counts a body's time only while it is waited for`() {
        var clock = clock(.nothing)
        clock.beginBody()
        clock.waiting = .body(since: start)
        #expect(clock.deadline(limits) == start + .seconds(5))
        clock.bodyCame(100, at: start + .seconds(4))
        // The handler takes an hour.
        #expect(clock.verdict(at: start + .seconds(3_600), limits) == .wait)
        clock.waiting = .body(since: start + .seconds(3_600))
        #expect(clock.deadline(limits) == start + .seconds(3_601))
    }

    @Test func `wants a body at its least rate after the grace`() {
        var clock = clock(.body(since: start))
        clock.bodyCame(5_000, at: start + .seconds(1))
        clock.waiting = .body(since: start + .seconds(1))
        // 5,000 bytes may take 10 seconds, of which one is over.
        #expect(clock.deadline(limits) == start + .seconds(10))
        guard case .endBody(let error) = clock.verdict(at: start + .seconds(10), limits) else {
            Issue.record("the body is too slow")
            return
        }
        #expect(error.status == .requestTimeout)
    }

    @Test func `cuts whoever takes nothing, and starts anew with each byte`() {
        var clock = clock(.nothing)
        clock.blocked(at: start)
        clock.blocked(at: start + .seconds(15))
        #expect(clock.deadline(limits) == start + limits.writeStall)
        clock.took(isMore: true, at: start + .seconds(19))
        #expect(clock.verdict(at: start + .seconds(38), limits) == .wait)
        #expect(clock.verdict(at: start + .seconds(39), limits) == .close)
        clock.took(isMore: false, at: start + .seconds(19))
        #expect(clock.deadline(limits) == nil)
    }

    @Test func `tells who has said all from who has left`() {
        var clock = clock(.nothing)
        clock.requestEnd = start
        #expect(!clock.hasLeft(closingAt: start + .milliseconds(200), limits))
        #expect(clock.hasLeft(closingAt: start + .milliseconds(201), limits))
        var strict = limits
        strict.halfClose = .zero
        #expect(clock.hasLeft(closingAt: start, strict))
    }
}
