import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahServing

struct CachingServiceTests {
    private static let text = "One two three. Four five.\n\nSix. Seven eight nine ten."

    /// A service whose engines count their passages.
    private static func service(
        _ count: PassageCount,
        cache: SpeechCache,
        lanes: Int = 1,
        gate: Gate? = nil
    ) -> SpeechService {
        var settings = ServiceSettings()
        (settings.lanes, settings.distantLanes) = (lanes, 0)
        return SpeechService(settings, cache: cache) {
            let slow = SlowEngine(CountingEngine(count)) { gate?.pass() }
            return EngineRegistry([StampedEngine(slow)])
        }
    }

    private static func cache(_ change: (inout CacheSettings) -> Void = { _ in }) -> SpeechCache {
        var settings = CacheSettings()
        change(&settings)
        return SpeechCache(settings)
    }

    @Test func `what comes from the cache is what was spoken`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        let order = ServiceFixture.order(Self.text)
        let whole = try ServiceFixture.whole(order)
        for round in 0..<3 {
            let heard = try await service.submit(order).rest()
            #expect(heard.samples == whole.samples, "round \(round)")
            #expect(heard.marks == whole.marks)
        }
        #expect(count.value == 4)
        #expect(cache.statistics[.passage].memoryHits == 8)
    }

    @Test func `passages are shared by texts, rates and formats`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        _ = try await service.submit(ServiceFixture.order(Self.text)).rest()
        let other = ServiceFixture.order("Zero! Seven eight nine ten. One two three.") {
            $0.rate = SampleRate(hertz: 16_000)!
        }
        let whole = try ServiceFixture.whole(other)
        let heard = try await service.submit(other).rest()
        #expect(heard.samples == whole.samples)
        #expect(heard.marks == whole.marks)
        #expect(count.value == 5)
    }

    @Test func `another seed is spoken anew, the same one is not`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        for seed: UInt64? in [nil, 1, 2, 1, nil] {
            _ = try await service.submit(ServiceFixture.order("Hello.") { $0.request.seed = seed }).rest()
        }
        #expect(count.value == 3)
    }

    @Test(arguments: [(true, true, 1), (false, true, 2), (true, false, 2), (false, false, 2)])
    func `does as a client wishes`(reads: Bool, keeps: Bool, spoken: Int) async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        for _ in 0..<2 {
            let order = ServiceFixture.order("Hello.") {
                ($0.caching.reads, $0.caching.keeps) = (reads, keeps)
            }
            _ = try await service.submit(order).rest()
        }
        #expect(count.value == spoken)
        #expect((cache.statistics[.passage].stored > 0) == keeps)
    }

    @Test func `what is shared in one circle is not shared in another`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        for circle in ["a", "b", nil, "a", "b", nil] {
            _ = try await service.submit(ServiceFixture.order("Hello.") { $0.caching.circle = circle }).rest()
        }
        #expect(count.value == 3)
    }

    @Test func `an engine that cannot say what decides its sound is always asked`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        var settings = ServiceSettings()
        (settings.lanes, settings.distantLanes) = (1, 0)
        let service = SpeechService(settings, cache: cache) { EngineRegistry([CountingEngine(count)]) }
        for _ in 0..<2 { _ = try await service.submit(ServiceFixture.order("Hello.")).rest() }
        #expect(count.value == 2)
        #expect(cache.statistics[.passage].stored == 0)
    }

    @Test func `equal requests at once are spoken once`() async throws {
        let (count, cache, gate) = (PassageCount(), Self.cache(), Gate())
        let service = Self.service(count, cache: cache, lanes: 4, gate: gate)
        let order = ServiceFixture.order(Self.text)
        let whole = try ServiceFixture.whole(order)
        let streams = try (0..<8).map { _ in try service.submit(order) }
        gate.awaitWaiting(1)
        gate.open()
        for stream in streams {
            let heard = try await stream.rest()
            #expect(heard.samples == whole.samples)
            #expect(heard.marks == whole.marks)
        }
        #expect(count.value == 4)
        await service.drain()
        #expect(service.statistics.finished == 8)
    }

    @Test func `where the first of equal requests is cancelled another takes over`() async throws {
        let (count, cache, gate) = (PassageCount(), Self.cache(), Gate())
        let service = Self.service(count, cache: cache, lanes: 2, gate: gate)
        let order = ServiceFixture.order("One two three.")
        let first = try service.submit(order)
        gate.awaitWaiting(1)
        let others = try (0..<3).map { _ in try service.submit(order) }
        first.cancel()
        gate.open()
        let whole = try ServiceFixture.whole(order)
        for other in others { #expect(try await other.rest().samples == whole.samples) }
        #expect(count.value == 2)
    }

    @Test func `while equal requests wait others are spoken`() async throws {
        let (count, cache, gate) = (PassageCount(), Self.cache(), Gate())
        let service = Self.service(count, cache: cache, lanes: 2, gate: gate)
        let first = try service.submit(ServiceFixture.order("One two three."))
        gate.awaitWaiting(1)
        let second = try service.submit(ServiceFixture.order("One two three."))
        let other = try service.submit(ServiceFixture.order("Hello."))
        // The first stands at the gate and the second for it; the lane that is left speaks to the other.
        gate.awaitWaiting(2)
        gate.open()
        for stream in [first, second, other] { _ = try await stream.rest() }
        #expect(count.value == 2)
    }

    @Test func `what is told again does not make an engine seem fast`() async throws {
        let (count, cache) = (PassageCount(), Self.cache())
        let service = Self.service(count, cache: cache)
        _ = try await service.submit(ServiceFixture.order("One two three.")).rest()
        let engines = service.statistics.engines
        _ = try await service.submit(ServiceFixture.order("One two three.")).rest()
        await service.drain()
        #expect(service.statistics.engines == engines)
    }

    @Test func `a passage larger than may be kept is spoken each time`() async throws {
        let count = PassageCount()
        let service = Self.service(count, cache: Self.cache { ($0.memory, $0.disk) = (1_000, 0) })
        for _ in 0..<2 { _ = try await service.submit(ServiceFixture.order("One two three.")).rest() }
        #expect(count.value == 2)
    }
}
