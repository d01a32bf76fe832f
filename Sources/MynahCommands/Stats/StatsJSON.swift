import MynahJSON
import MynahLog
import MynahServer

/// Statistics for programs.
struct StatsJSON {
    let report: StatisticsReport
    let folder: String

    /// One object, and the end of the line.
    var text: String {
        var line = JSONLine()
        line.object { line in
            line.field("folder", folder)
            line.field("since", Self.moment(report.since))
            line.field("until", Self.moment(report.until))
            line.object("total") { line in
                write(report.all, to: &line)
                write("first_sound", report.first, to: &line)
                write("total_time", report.total, to: &line)
                write("queue_time", report.queue, to: &line)
                write("request_real_time_factor", report.factor, to: &line)
            }
            line.integer("step_seconds", report.step)
            line.list("steps", report.steps) { line, step in
                line.field("at", Self.moment(Double(step.name) ?? 0))
                write(step, to: &line)
            }
            for subject in StatisticsReport.Subject.allCases {
                line.object("by_\(subject.rawValue)") { line in
                    for group in report.groups[subject] ?? [] { line.object(group.name) { write(group, to: &$0) } }
                }
            }
        }
        return String(decoding: line.bytes, as: UTF8.self) + "\n"
    }

    private func write(_ group: StatisticsReport.Group, to line: inout JSONLine) {
        line.integer("requests", group.requests)
        line.integer("failed", group.failed)
        line.integer("characters", group.characters)
        line.field("audio_seconds", Self.rounded(group.audioSeconds))
        if let factor = group.realTimeFactor {
            line.field("real_time_factor", Self.rounded(factor))
        } else {
            line.optional("real_time_factor", nil)
        }
        line.integer("cache_hits", group.hits)
        line.integer("cache_misses", group.misses)
    }

    private func write(_ name: StaticString, _ values: StatisticsReport.Quantiles?, to line: inout JSONLine) {
        guard let values else { return line.optional(name, nil) }
        line.object("\(name)") { line in
            line.field("p50", Self.rounded(values.p50))
            line.field("p95", Self.rounded(values.p95))
            line.field("p99", Self.rounded(values.p99))
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100_000).rounded() / 100_000 }
    private static func moment(_ seconds: Double) -> String { Timestamp(milliseconds: Int64(seconds * 1_000)).text }
}
