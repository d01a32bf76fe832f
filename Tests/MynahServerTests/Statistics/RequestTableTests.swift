import Foundation
import Glibc
import MynahServing
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// Requests on the disk.
struct RequestTableTests {
    private static let noon = StatisticsSamples.noon
    private let folder = JobsFolder()
    private var place: StatisticsHouse { StatisticsHouse(folder: folder.path + "/own") }

    private func table() throws -> RequestTable {
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
        return try RequestTable(place.path)
    }

    private static func all(_ table: RequestTable, since: Double = 0) throws -> [RequestEntry] {
        try table.entries(since: since, after: 0, count: 1_000).entries
    }

    @Test func `gives back what was written`() throws {
        let table = try table()
        var odd = RequestEntry(ended: Self.noon, route: "/\"';--")
        (odd.end, odd.caching, odd.key, odd.status) = (.cut, .hit, "Ö ☂", 0)
        var minute = LaneMinute(number: 12)
        minute.tally.add(StatisticsSamples.sample(waiting: 5, busy: 1))
        let batch = StatisticsBatch(entries: [StatisticsSamples.entry(), odd], minutes: [minute])
        try table.write(batch)
        #expect(try Self.all(table) == batch.entries)
        #expect(try table.minutes(since: 0) == [minute])
        #expect(odd.failure == "cut")
    }

    @Test func `gives requests page by page, those of a time alone`() throws {
        let table = try table()
        let entries = (0..<10).map { StatisticsSamples.entry(Self.noon + Double($0)) }
        try table.write(StatisticsBatch(entries: entries))
        var (last, found): (Int, [RequestEntry]) = (0, [])
        while let page = Optional(try table.entries(since: Self.noon + 2, after: last, count: 3)), let end = page.last {
            found += page.entries
            last = end
        }
        #expect(found == Array(entries.dropFirst(2)))
    }

    @Test func `forgets what is too old`() throws {
        let table = try table()
        let entries = (0..<10).map { StatisticsSamples.entry(Self.noon + 60 * Double($0)) }
        let minutes = (0..<10).map { LaneMinute(number: LaneMinute.number(at: Self.noon) + $0) }
        try table.write(StatisticsBatch(entries: entries, minutes: minutes))
        try table.forget(before: Self.noon + 180)
        #expect(try Self.all(table) == Array(entries.dropFirst(3)))
        #expect(try table.minutes(since: 0) == Array(minutes.dropFirst(3)))
    }

    @Test func `takes no more room than it may, and lets go of the oldest`() throws {
        let table = try table()
        let limit = 200_000
        for round in 0..<20 {
            let entries = (0..<500).map { StatisticsSamples.entry(Self.noon + Double(round * 500 + $0)) }
            try table.write(StatisticsBatch(entries: entries))
            try table.shrink(to: limit)
        }
        let left = try table.entries(since: 0, after: 0, count: 100_000).entries
        #expect(left.last?.ended == Self.noon + 9_999)
        #expect(left.count > 500 && left.count < 3_000)
        #expect(left.map(\.ended) == (0..<left.count).map { Self.noon + 10_000 - Double(left.count - $0) })
        try table.shrink(to: 1)
        #expect(try Self.all(table).isEmpty)
    }

    @Test func `is for its owner's eyes`() throws {
        let writer = StatisticsWriter(place)
        try writer.open(at: Self.noon) { _ in }
        var status = stat()
        #expect(stat(place.folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
        for ending in ["", "-wal", "-shm"] {
            #expect(stat(place.path + ending, &status) == 0 && status.st_mode & 0o777 == 0o600)
        }
    }

    @Test func `is written again once a damaged file is taken away, and after it was removed`() throws {
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
        try Data(repeating: 65, count: 8_192).write(to: URL(filePath: place.path))
        let writer = StatisticsWriter(place)
        let fault = #expect(throws: StatisticsFault.self) { try writer.open(at: Self.noon) { _ in } }
        #expect(
            fault?.message
                == "The database \(place.path) is damaged or is none. Move it away; a new one is made in its place."
        )
        for _ in 0..<2 {
            unlink(place.path)
            try writer.open(at: Self.noon) { _ in }
            try writer.write(StatisticsBatch(entries: [StatisticsSamples.entry()]))
            #expect(try Self.all(RequestTable(place.path)).count == 1)
            for ending in ["-wal", "-shm"] { unlink(place.path + ending) }
        }
    }

    @Test func `survives bytes that are changed in the file`() throws {
        var random = SeededRandom(seed: 5)
        let batch = StatisticsBatch(entries: (0..<200).map { StatisticsSamples.entry(Self.noon + Double($0)) })
        try table().write(batch)
        let whole = try Data(contentsOf: URL(filePath: place.path))
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0..<20 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            try bytes.write(to: URL(filePath: place.path))
            let writer = StatisticsWriter(place)
            try? writer.open(at: Self.noon) { _ in }
            try? writer.write(batch)
            try? writer.tidy(at: Self.noon + 1e9, 1e9)
            _ = try? StatisticsFile(in: place.folder).report(since: 0, until: Self.noon + 1e6, step: 3_600)
        }
    }

    @Test func `is made once where several servers begin at the same moment`() {
        let faults = Guarded<[String]>([])
        let done = Guarded(0)
        let (rounds, writers) = (20, 4)
        for round in 0..<rounds {
            let place = StatisticsHouse(folder: "\(folder.path)/\(round)")
            for _ in 0..<writers {
                DetachedThread.start {
                    let writer = StatisticsWriter(place)
                    do throws(StatisticsFault) {
                        try writer.open(at: Self.noon) { _ in }
                        try writer.write(StatisticsBatch(entries: [StatisticsSamples.entry()]))
                    } catch {
                        faults.withLock { [error] faults in faults.append(error.message) }
                    }
                    done.withLock { $0 += 1 }
                    done.wake()
                }
            }
            _ = done.wait { $0 == (round + 1) * writers ? true : nil }
        }
        #expect(faults.withLock { $0 } == [])
    }

    @Test func `takes what two servers write at a time`() throws {
        let done = Guarded(0)
        let place = place
        for name in ["one", "other"] {
            DetachedThread.start {
                let writer = StatisticsWriter(place)
                for number in 0..<50 {
                    var entry = StatisticsSamples.entry(Self.noon + Double(number))
                    entry.key = name
                    try? writer.open(at: Self.noon) { _ in }
                    try? writer.write(StatisticsBatch(entries: [entry]))
                }
                done.withLock { $0 += 1 }
                done.wake()
            }
        }
        _ = done.wait { $0 == 2 ? true : nil }
        let report = try StatisticsFile(in: place.folder).report(since: 0, until: Self.noon + 60, step: 60)
        #expect(report.groups[.key]?.map(\.requests) == [50, 50])
    }
}
