import Testing

@testable import MynahServer

/// What a file adds up to.
struct StatisticsFileTests {
    private static let noon = StatisticsSamples.noon
    private let folder = JobsFolder()

    private func writer() throws -> StatisticsWriter {
        let writer = StatisticsWriter(StatisticsHouse(folder: folder.path))
        try writer.open(at: Self.noon) { _ in }
        return writer
    }

    private func report(since: Double = 0, step: Int = 3_600) throws -> StatisticsReport {
        try StatisticsFile(in: folder.path).report(since: since, until: Self.noon + 86_400, step: step)
    }

    @Test func `tells exact shares of those that went well`() throws {
        let writer = try writer()
        let entries = (1...200).map { StatisticsSamples.entry(first: Double($0) / 100) }
        let late = StatisticsSamples.entry(Self.noon - 1, first: 99)
        try writer.write(StatisticsBatch(entries: entries + [StatisticsSamples.failure(), late]))
        let report = try report(since: Self.noon)
        #expect(report.first == StatisticsReport.Quantiles(p50: 1, p95: 1.9, p99: 1.98))
        #expect(report.total == StatisticsReport.Quantiles(p50: 10, p95: 19, p99: 19.8))
        #expect(report.queue == StatisticsReport.Quantiles(p50: 0.01, p95: 0.01, p99: 0.01))
        #expect(report.factor == StatisticsReport.Quantiles(p50: 0.25, p95: 0.25, p99: 0.25))
        #expect([report.all.requests, report.all.failed, report.all.characters] == [201, 1, 20_000])
        #expect([report.all.audioSeconds, report.all.realTimeFactor, report.all.hitShare] == [1_600, 0.25, 0])
    }

    @Test func `tells what had something in common, the most frequent first`() throws {
        let writer = try writer()
        let failures = ["b", "a", "a"].map { StatisticsSamples.failure(Self.noon + 3_600, $0) }
        try writer.write(StatisticsBatch(entries: [StatisticsSamples.entry()] + failures))
        let report = try report()
        #expect(report.groups[.error]?.map(\.name) == ["a", "b"])
        #expect(report.groups[.key]?.map(\.name) == ["anonymous", "anna"])
        #expect(report.groups[.voice]?.map(\.name) == ["beo"])
        #expect(report.groups[.route]?.map(\.requests) == [3, 1])
        #expect(report.steps.map(\.name) == [Self.noon, Self.noon + 3_600].map { String(Int($0)) })
        #expect(report.steps.map(\.failed) == [0, 3])
        #expect(try self.report(step: 86_400).steps.map(\.requests) == [4])
    }

    @Test func `tells nothing of a file in which nothing is`() throws {
        _ = try writer()
        #expect(try report() == StatisticsReport(since: 0, until: Self.noon + 86_400, step: 3_600).withNoGroups)
        #expect(throws: StatisticsFault.self) { try StatisticsFile(in: folder.path + "/none") }
    }
}

extension StatisticsReport {
    fileprivate var withNoGroups: StatisticsReport {
        var report = self
        for subject in Subject.allCases { report.groups[subject] = [] }
        return report
    }
}
