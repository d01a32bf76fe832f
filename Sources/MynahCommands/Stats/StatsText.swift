import MynahLog
import MynahServer

/// Statistics for people.
struct StatsText {
    let report: StatisticsReport
    /// The time that was asked for, as it was written.
    let span: String
    /// Whether bars are drawn.
    let draws: Bool

    /// The most steps that are shown: the latest.
    private static let mostSteps = 62
    /// The characters of the longest bar.
    private static let bar = 20

    /// All of it.
    var text: String {
        let head = "The last \(span), from \(Self.minute(report.since)) to \(Self.minute(report.until)) UTC\n"
        guard report.all.requests > 0 else { return head + "There were no requests for speech.\n" }
        return head + "\n" + summary + "\n" + times + "\n" + steps + groups
    }

    private var summary: String {
        let all = report.all
        let share = Self.percent(Double(all.failed) / Double(all.requests))
        var rows = [
            ("requests", "\(Self.grouped(all.requests)), \(Self.grouped(all.failed)) of them failed (\(share))"),
            ("characters", Self.grouped(all.characters)), ("audio", Self.long(all.audioSeconds)),
        ]
        if let factor = all.realTimeFactor { rows.append(("real-time factor", Self.short(factor))) }
        if let hits = all.hitShare {
            rows.append(("cache", "\(Self.percent(hits)) of \(Self.grouped(all.hits + all.misses)) answers were kept"))
        }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { $0 + String(repeating: " ", count: width - $0.count + 2) + $1 + "\n" }.joined()
    }

    private var times: String {
        var table = Table(headings: ["SECONDS", "P50", "P95", "P99"])
        for (name, values) in [("first sound", report.first), ("whole", report.total), ("in the queue", report.queue)] {
            if let values { table.add([name] + [values.p50, values.p95, values.p99].map(Self.short)) }
        }
        if let factor = report.factor {
            table.add(["for a second of sound"] + [factor.p50, factor.p95, factor.p99].map(Self.short))
        }
        return table.text
    }

    private var steps: String {
        let shown = report.steps.suffix(Self.mostSteps)
        let most = shown.map(\.requests).max() ?? 1
        var table = Table(headings: ["WHEN", "REQUESTS", "FAILED", "CHARACTERS", "AUDIO"] + (draws ? [""] : []))
        for step in shown {
            let moment = Double(step.name) ?? 0
            let when = report.step < 86_400 ? Self.minute(moment) : String(Self.minute(moment).prefix(10))
            table.add([when] + Self.cells(step) + (draws ? [Self.bar(step.requests, of: most)] : []))
        }
        return table.text
    }

    private var groups: String {
        StatisticsReport.Subject.allCases.compactMap { subject in
            guard let groups = report.groups[subject], !groups.isEmpty else { return nil }
            let most = groups.map(\.requests).max() ?? 1
            let headings = [subject.rawValue.uppercased(), "REQUESTS", "FAILED", "CHARACTERS", "AUDIO"]
            var table = Table(headings: headings + (draws ? [""] : []))
            for group in groups {
                table.add([group.name] + Self.cells(group) + (draws ? [Self.bar(group.requests, of: most)] : []))
            }
            return "\n" + table.text
        }.joined()
    }

    private static func cells(_ group: StatisticsReport.Group) -> [String] {
        [grouped(group.requests), grouped(group.failed), grouped(group.characters), long(group.audioSeconds)]
    }
}

// How numbers are written.
extension StatsText {
    /// A bar for `count`, in eighths of a character.
    static func bar(_ count: Int, of most: Int) -> String {
        let eighths = Int((Double(count * bar * 8) / Double(max(1, most))).rounded(.up))
        let last = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + last
    }

    /// `12,345`.
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }

    /// `12.5 %`.
    static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }

    /// Three digits that tell something: `0.0123`, `1.23`, `12.3`, `123`.
    static func short(_ value: Double) -> String {
        let steps = value < 0.1 ? 10_000.0 : value < 1 ? 1_000 : value < 10 ? 100 : value < 100 ? 10 : 1
        let rounded = (value * steps).rounded() / steps
        return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
    }

    /// `45.2 s`, `12.5 min`, `3.1 h`.
    static func long(_ seconds: Double) -> String {
        let (value, unit) =
            seconds < 120 ? (seconds, "s") : seconds < 7_200 ? (seconds / 60, "min") : (seconds / 3_600, "h")
        return "\((value * 10).rounded() / 10) \(unit)"
    }

    /// `2026-01-31 12:00` of seconds since 1970.
    static func minute(_ moment: Double) -> String {
        let text = Timestamp(milliseconds: Int64(moment * 1_000)).text
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
    }
}
