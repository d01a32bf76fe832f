import Glibc
import MynahFiles
import MynahTesting
import Testing

@testable import MynahServing

struct CacheStateTests {
    private static let key = CacheFixture.key(1)

    private static func state(
        memory: Int = 1_000,
        disk: Int = 10_000,
        age: Int = 100,
        hasDisk: Bool = false
    ) -> CacheState {
        var settings = CacheSettings()
        (settings.memory, settings.disk, settings.age) = (memory, disk, .seconds(age))
        return CacheState(settings, hasDisk: hasDisk)
    }

    private func problem(_ what: String) { Issue.record("\(what)") }

    private func bytes(_ finding: CacheState.Finding) -> [UInt8]? {
        if case .found(let item) = finding { item.bytes } else { nil }
    }

    @Test func `finds what it keeps, and counts`() {
        var state = Self.state()
        #expect(bytes(state.find(Self.key, at: 0)) == nil)
        state.keep(Self.key, [1, 2], at: 0)
        #expect(bytes(state.find(Self.key, at: 1)) == [1, 2])
        #expect(bytes(state.find(CacheFixture.key(1, .reply), at: 1)) == nil)
        let passage = state.statistics[.passage]
        #expect([passage.memoryHits, passage.misses, passage.stored, passage.memoryEntries] == [1, 1, 1, 1])
        #expect(state.statistics[.reply].misses == 1)
    }

    /// Kept at 1,000 for at most 100 seconds: whether it is there at a later reading of a clock that may have been put back.
    @Test(arguments: [
        (1_000, true), (1_100, true), (1_101, false), (700, true), (699, false), (0, false), (-5_000, false),
    ])
    func `keeps nothing longer than it may, whatever the clock does`(now: Int, isThere: Bool) {
        var state = Self.state()
        state.keep(Self.key, [7], at: 1_000)
        #expect((bytes(state.find(Self.key, at: now)) != nil) == isThere)
        #expect(state.statistics[.passage].expired == (isThere ? 0 : 1))
        #expect(CacheAge(limit: 100).allows(1_000, at: now) == isThere)
    }

    @Test func `keeps less, and for less long, from one moment to the next`() {
        var state = Self.state(memory: 10_000, age: 1_000)
        for number in 1...10 { state.keep(CacheFixture.key(number), Array(repeating: 1, count: 100), at: 0) }
        #expect(state.statistics[.passage].memoryEntries == 10)
        var settings = state.settings
        (settings.memory, settings.age) = (500, .seconds(10))
        state.adopt(settings)
        #expect((1...4).contains(state.statistics[.passage].memoryEntries))
        #expect(state.statistics[.passage].memoryBytes <= 500)
        #expect(bytes(state.find(CacheFixture.key(10), at: 10)) != nil)
        #expect(bytes(state.find(CacheFixture.key(10), at: 11)) == nil)
    }

    @Test func `takes files away that no longer fit`() {
        var state = Self.state(disk: 10_000, hasDisk: true)
        state.index((1...5).map { CacheFolder.Entry(key: CacheFixture.key($0), size: 1_000, created: 0) }, at: 0)
        var settings = state.settings
        settings.disk = 2_000
        state.adopt(settings)
        var removed = 0
        while case .remove? = state.nextJob() { removed += 1 }
        #expect(removed == 3 && state.statistics[.passage].diskEntries == 2)
    }

    @Test func `is never larger than it may be`() {
        var state = Self.state(memory: 500)
        for number in 0..<50 { state.keep(CacheFixture.key(number), [UInt8](repeating: 0, count: 20), at: 0) }
        let passage = state.statistics[.passage]
        #expect(passage.memoryBytes <= 500)
        #expect(passage.memoryEntries == 4)
        #expect(passage.memoryEvictions == 46)
    }

    @Test func `does not take what is larger than a quarter of it`() {
        var state = Self.state(memory: 1_000, disk: 0)
        state.keep(Self.key, [UInt8](repeating: 0, count: 251), at: 0)
        #expect(state.statistics[.passage].memoryEntries == 0)
    }

    @Test func `writes each thing once, and has it while it waits`() {
        var state = Self.state(memory: 0, hasDisk: true)
        state.keep(Self.key, [1], at: 0)
        state.keep(Self.key, [1], at: 0)
        #expect(bytes(state.find(Self.key, at: 0)) == [1])
        guard case .write(let record) = state.nextJob() else { return problem("nothing is to be written") }
        state.wrote(record)
        state.finishedJob()
        #expect(state.nextJob() == nil)
        #expect(state.isSettled)
        guard case .onDisk = state.find(Self.key, at: 0) else { return problem("it is not looked for on disk") }
        #expect(state.statistics[.passage].diskBytes == 1 + CacheRecord.overhead)
    }

    @Test func `forgets what was not written yet`() {
        var state = Self.state(hasDisk: true)
        state.keep(Self.key, [1], at: 0)
        state.forget(Self.key)
        var jobs: [CacheState.Job] = []
        while let job = state.nextJob() {
            jobs.append(job)
            if case .write(let record) = job { state.wrote(record) }
        }
        #expect(bytes(state.find(Self.key, at: 0)) == nil)
    }

    @Test func `takes files away that are too old or too many`() {
        var state = Self.state(disk: 300, hasDisk: true)
        let entries = (0..<5).map { CacheFolder.Entry(key: CacheFixture.key($0), size: 100, created: 50 * $0) }
        state.index(entries, at: 200)
        var removed: Set<CacheKey> = []
        while let job = state.nextJob(), case .remove(let key) = job { removed.insert(key) }
        #expect(removed == [CacheFixture.key(0), CacheFixture.key(1)])
        #expect(state.statistics[.passage].diskEntries == 3)
    }

    @Test func `goes on without a disk that is full, and says so once`() {
        var state = Self.state(hasDisk: true)
        func failure(at now: Int) -> Bool? {
            state.keep(CacheFixture.key(now), [1], at: now)
            defer { state.finishedJob() }
            guard case .write(let record) = state.nextJob() else { return nil }
            return state.failed(record, FileFailure(ENOSPC), at: now)
        }
        #expect(failure(at: 0) == true)
        #expect(failure(at: 10) == nil)
        #expect(failure(at: 40) == false)
        #expect(state.statistics.writeFailures == 2)
        #expect(bytes(state.find(CacheFixture.key(10), at: 50)) == [1])
    }

    @Test func `does not rest for a day where the clock is set back by one after a failure`() {
        var state = Self.state(hasDisk: true)
        state.keep(CacheFixture.key(1), [1], at: 90_000)
        guard case .write(let record) = state.nextJob() else { return problem("nothing is written") }
        _ = state.failed(record, FileFailure(EIO), at: 90_000)
        state.finishedJob()
        state.keep(CacheFixture.key(2), [2], at: 3_600)
        guard case .write = state.nextJob() else { return problem("nothing is written after the step") }
    }

    @Test func `counts a damaged file`() {
        var state = Self.state(hasDisk: true)
        guard case .onDisk = state.find(Self.key, at: 0) else { return problem("it is not looked for on disk") }
        state.missedOnDisk(Self.key, .corrupt)
        #expect([state.statistics[.passage].corrupt, state.statistics[.passage].misses] == [1, 1])
    }
}

extension CacheState.Job: Equatable {
    static func == (one: Self, other: Self) -> Bool {
        switch (one, other) {
        case (.write(let one), .write(let other)): one == other
        case (.remove(let one), .remove(let other)): one == other
        case (.end, .end), (.nothing, .nothing): true
        default: false
        }
    }
}
