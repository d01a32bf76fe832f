import Glibc
import MynahFiles
import MynahTesting
import Synchronization
import Testing

@testable import MynahServing

struct SpeechCacheTests {
    private let fixture = CacheFixture()
    private let key = CacheFixture.key(1)

    @Test func `keeps over a restart what it wrote`() async {
        for number in 0..<20 {
            let cache = fixture.cache()
            cache.keep(CacheFixture.key(number), [UInt8(number)])
            cache.settle()
        }
        let cache = fixture.cache()
        cache.settle()
        #expect(cache.statistics[.passage].diskEntries == 20)
        #expect(cache.statistics[.passage].memoryEntries == 0)
        for number in 0..<20 { #expect(await cache.find(CacheFixture.key(number)) == [UInt8(number)]) }
        #expect(cache.statistics[.passage].diskHits == 20)
        #expect(cache.recall(CacheFixture.key(3)) == [3])
        #expect(cache.statistics[.passage].memoryHits == 1)
    }

    @Test func `has in memory from its start what was asked for most often`() {
        let first = fixture.cache()
        for number in 0..<10 { first.keep(CacheFixture.key(number), [UInt8](repeating: 1, count: 100)) }
        first.settle()
        for number in [3, 3, 3, 7, 7, 5] { #expect(first.recall(CacheFixture.key(number)) != nil) }
        first.settle()
        #expect(CacheFixture.mode(fixture.folder.path + "/most-asked") == 0o600)
        let cache = fixture.cache()
        cache.settle()
        #expect((0..<10).filter { cache.peek(CacheFixture.key($0)) != nil } == [3, 7])
        #expect(cache.statistics[.passage].memoryHits == 0)
        // Half of the memory is left for what comes.
        let small = fixture.cache(memory: 500)
        small.settle()
        #expect((0..<10).filter { small.peek(CacheFixture.key($0)) != nil } == [3])
    }

    @Test func `finds what another process wrote since it began`() {
        let (one, other) = (fixture.cache(), fixture.cache())
        one.settle()
        other.keep(key, [9])
        other.settle()
        #expect(one.recall(key) == [9])
        #expect(one.statistics[.passage].diskEntries == 1)
    }

    @Test func `writes on beside a folder that has the place of a file`() {
        let cache = fixture.cache()
        cache.settle()
        mkdir(fixture.folder.path(of: key), 0o700)
        cache.keep(key, [1])
        cache.keep(CacheFixture.key(2), [2])
        cache.settle()
        #expect([cache.statistics.writeFailures, cache.statistics[.passage].diskEntries] == [1, 1])
        #expect(fixture.cache().recall(CacheFixture.key(2)) == [2])
    }

    @Test func `keeps no more on disk than it may`() {
        let cache = fixture.cache(memory: 0, disk: 1_000)
        for number in 0..<30 {
            cache.keep(CacheFixture.key(number), [UInt8](repeating: 1, count: 100))
            cache.settle()
        }
        let names = CacheFixture.names(in: fixture.folder.path + "/passage")
        #expect(names.count == 5)
        #expect(cache.statistics[.passage].diskEvictions == 25)
        #expect(cache.statistics[.passage].diskBytes <= 1_000)
    }

    @Test func `takes a damaged file away and misses`() throws {
        let first = fixture.cache()
        first.keep(key, Array("speech".utf8))
        first.settle()
        var bytes = CacheRecord(key, created: time(nil), Array("speech".utf8)).bytes
        bytes[70] ^= 4
        try fixture.overwrite(key, bytes)
        let cache = fixture.cache()
        #expect(cache.recall(key) == nil)
        cache.settle()
        #expect(CacheFixture.names(in: fixture.folder.path + "/passage").isEmpty)
        #expect(cache.statistics[.passage].corrupt == 1)
    }

    @Test func `speaks on without a disk that is full`() {
        var plan = CachePlan()
        plan.settings = fixture.settings()
        let counts = Counts()
        plan.now = { counts.clock.load(ordering: .relaxed) }
        plan.report = { _ in counts.told.add(1, ordering: .relaxed) }
        plan.write = { _, _ throws(FileFailure) in
            counts.attempts.add(1, ordering: .relaxed)
            throw FileFailure(ENOSPC)
        }
        let cache = SpeechCache(plan)
        for number in 0..<5 {
            cache.keep(CacheFixture.key(number), [1])
            cache.settle()
            counts.clock.add(40, ordering: .relaxed)
        }
        #expect(counts.attempts.load(ordering: .relaxed) == 5)
        #expect(counts.told.load(ordering: .relaxed) == 1)
        #expect(cache.statistics.writeFailures == 5)
        #expect(cache.recall(CacheFixture.key(4)) == [1])
    }

    private final class Counts: Sendable {
        let told = Atomic(0)
        let attempts = Atomic(0)
        let clock = Atomic(0)
    }

    @Test func `says that a folder cannot be used and goes on in memory`() throws {
        close(open(fixture.folder.path, O_CREAT | O_WRONLY, 0o600))
        let counts = Counts()
        let cache = SpeechCache(fixture.settings()) { _ in counts.told.add(1, ordering: .relaxed) }
        cache.keep(key, [1])
        cache.settle()
        #expect(cache.recall(key) == [1])
        #expect(counts.told.load(ordering: .relaxed) == 1)
    }

    @Test func `has nothing in memory that it was told to forget, and reads it again`() {
        let cache = fixture.cache()
        cache.keep(key, [1])
        cache.settle()
        cache.forgetMemory()
        #expect(cache.peek(key) == nil)
        #expect(cache.recall(key) == [1])
    }
}
