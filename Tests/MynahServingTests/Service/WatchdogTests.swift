import MynahSynthesis
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServing

struct WatchdogTests {
    @Test func `begins a stream anew when its lane hangs before anything was heard`() async throws {
        let (gate, count, events) = (Gate(), PassageCount(), Guarded<[ServiceEvent]>([]))
        let fixture = ServiceFixture(report: { event in events.withLock { $0.append(event) } }) {
            SlowEngine(CountingEngine(count)) { if count.value == 1 { gate.pass() } }
        }
        let stream = try fixture.service.submit(ServiceFixture.order("One. Two."))
        gate.awaitWaiting(1)
        fixture.clock.advance(by: .seconds(100))
        fixture.service.lookAfter()
        #expect(try await stream.rest().marks.count == 4)
        gate.open()
        await fixture.service.drain()
        let lost = ServiceEvent.laneLost(
            engine: EngineName("silent"),
            stream: stream.number,
            seconds: 100,
            isRepeated: true
        )
        #expect(events.withLock { $0 } == [lost])
        #expect([fixture.service.statistics.lanes, fixture.service.statistics.lostLanes] == [1, 1])
    }

    @Test func `lets another lane speak what a lane that hangs was to keep for others`() async throws {
        let (gate, count) = (Gate(), PassageCount())
        var plan = ServicePlan(engines: {
            EngineRegistry([StampedEngine(SlowEngine(CountingEngine(count)) { if count.value == 1 { gate.pass() } })])
        })
        let clock = ManualClock()
        (plan.settings.lanes, plan.settings.distantLanes, plan.settings.longestWait) = (2, 0, .seconds(1_000))
        (plan.now, plan.cache) = ({ clock.seconds }, SpeechCache(CacheSettings()))
        let service = SpeechService(plan, isKept: false)
        let first = try service.submit(ServiceFixture.order("One two."))
        gate.awaitWaiting(1)
        let other = try service.submit(ServiceFixture.order("One two."))
        clock.advance(by: .seconds(100))
        service.lookAfter()
        #expect(try await other.rest().marks.count == 3)
        #expect(try await first.rest().marks.count == 3)
        // The lane that had just taken the other may hang by this clock, too: then both streams begin anew.
        #expect([2, 3].contains(count.value))
        gate.open()
    }

    @Test func `fails a stream whose lane hangs after something was heard`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let stream = try fixture.service.submit(ServiceFixture.order("One two."))
        gate.admit()
        #expect(try await stream.next()?.sampleCount ?? 0 > 0)
        gate.awaitWaiting(1)
        fixture.clock.advance(by: .seconds(100))
        fixture.service.lookAfter()
        let error = await #expect(throws: SynthesisError.self) { try await stream.rest() }
        #expect(error?.code == .engineFailed)
        let next = try fixture.service.submit(ServiceFixture.order("Three."))
        gate.open()
        #expect(try await next.rest().marks.count == 2)
    }

    @Test func `leaves a slow engine alone that asks whether to go on, though not for ever`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let words = String(repeating: "one ", count: 40)
        let stream = try fixture.service.submit(ServiceFixture.order(words))
        for _ in 0..<14 {
            gate.awaitWaiting(1)
            fixture.clock.advance(by: .seconds(20))
            fixture.service.lookAfter()
            #expect(fixture.service.statistics.lostLanes == 0)
            gate.admit()
        }
        gate.awaitWaiting(1)
        fixture.clock.advance(by: .seconds(25))
        fixture.service.lookAfter()
        #expect(fixture.service.statistics.lostLanes == 1)
        gate.open()
        stream.cancel()
    }

    @Test func `gives up a lane that goes on after a cancellation`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let stream = try fixture.service.submit(ServiceFixture.order("One two."))
        gate.awaitWaiting(1)
        stream.cancel()
        fixture.clock.advance(by: .seconds(9))
        fixture.service.lookAfter()
        #expect(fixture.service.statistics.lostLanes == 0)
        fixture.clock.advance(by: .seconds(2))
        fixture.service.lookAfter()
        #expect(fixture.service.statistics.lostLanes == 1)
        gate.open()
    }

    @Test func `lets models go when nobody has spoken for a while, once`() async throws {
        var settings = ServiceFixture.oneLane
        settings.idleUnload = .seconds(60)
        let count = PassageCount()
        let fixture = ServiceFixture(settings) { CountingEngine(count) }
        _ = try await fixture.service.submit(ServiceFixture.order("One.")).rest()
        await fixture.service.drain()
        fixture.clock.advance(by: .seconds(59))
        fixture.service.lookAfter()
        #expect(count.rested == 0)
        fixture.clock.advance(by: .seconds(2))
        fixture.service.lookAfter()
        fixture.service.lookAfter()
        // There is a lane to hold and one to go first.
        while count.rested < 2 { await Task.yield() }
        #expect(count.rested == 2)
        #expect(fixture.service.statistics.unloads == 1)
    }

    @Test func `lets models go after the time that was said last`() async throws {
        let count = PassageCount()
        var settings = ServiceSettings()
        settings.lanes = 1
        let fixture = ServiceFixture(settings) { CountingEngine(count) }
        _ = try await fixture.service.submit(ServiceFixture.order("One.")).rest()
        await fixture.service.drain()
        fixture.clock.advance(by: .seconds(3_600))
        fixture.service.lookAfter()
        #expect(count.rested == 0)
        fixture.service.adopt(idleUnload: .seconds(60))
        #expect(fixture.service.settings.idleUnload == .seconds(60))
        fixture.service.lookAfter()
        // There is a lane to hold and one to go first.
        while count.rested < 2 { await Task.yield() }
        #expect(count.rested == 2)
    }
}
