import MynahJSON
import MynahServing

/// Statistics of a range as JSON.
struct StatisticsAnswer {
    let range: StatisticsRange
    let version: String
    /// When the server opened, in seconds since 1970.
    let opened: Int
    let keepsFile: Bool
    let book: StatisticsBook
    /// Now, in seconds since 1970.
    let moment: Double

    /// The shares of requests that are told of.
    private static let shares = [0.5, 0.95, 0.99]
    /// The most voices and errors that are told of.
    private static let most = 10

    /// The object.
    var json: [UInt8] {
        let slots = book.timeline.slots(range, until: moment)
        var line = JSONLine()
        line.object { line in
            line.field("object", "statistics")
            line.field("range", range.rawValue)
            line.integer("width", range.width)
            line.field("time", (moment * 1_000).rounded() / 1_000)
            line.object("server") { server(&$0) }
            line.object("now") { now(&$0) }
            line.object("total") { total(slots, to: &$0) }
            let first = range.step(at: moment) - range.count + 1
            line.list("slots", Array(slots.enumerated())) { line, slot in
                line.integer("at", (first + slot.offset) * range.width)
                write(slot.element, to: &line)
            }
        }
        return line.bytes
    }

    private func server(_ line: inout JSONLine) {
        line.field("version", version)
        line.integer("opened", opened)
        line.field("keeps_file", keepsFile)
        line.integer("written", book.written)
        line.integer("dropped", book.dropped)
        line.optional("problem", book.problem)
    }

    private func now(_ line: inout JSONLine) {
        line.integer("streams", book.latest?.streams ?? 0)
        line.integer("waiting", book.latest?.waiting ?? 0)
        line.integer("busy_lanes", book.latest?.busyLanes ?? 0)
        line.integer("lanes", book.latest?.lanes ?? 0)
    }

    private func total(_ slots: [TimeSlot], to line: inout JSONLine) {
        var sum = TimeSlot()
        for slot in slots { sum.add(slot) }
        write(sum, to: &line)
        counts("by_error", sum.errors, "code", to: &line)
        counts("by_voice", sum.voices, "voice", to: &line)
    }

    private func counts(
        _ name: StaticString,
        _ counts: [String: Int],
        _ label: StaticString,
        to line: inout JSONLine
    ) {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        line.list(name, Array(sorted.prefix(Self.most))) { line, item in
            line.field(label, item.key)
            line.integer("requests", item.value)
        }
    }

    private func write(_ slot: TimeSlot, to line: inout JSONLine) {
        line.integer("requests", slot.requests)
        line.integer("failed", slot.failed)
        line.integer("characters", slot.characters)
        line.field("audio_seconds", Self.rounded(slot.audioSeconds))
        quantiles("first_sound", slot.first, to: &line)
        quantiles("total_time", slot.total, to: &line)
        optional("real_time_factor", slot.realTimeFactor, to: &line)
        line.integer("cache_hits", slot.hits)
        line.integer("cache_misses", slot.misses)
        optional("waiting", slot.lanes.meanWaiting, to: &line)
        line.integer("most_waiting", slot.lanes.mostWaiting)
        optional("busy_share", slot.lanes.busyShare, to: &line)
    }

    private func quantiles(_ name: StaticString, _ spread: Spread, to line: inout JSONLine) {
        guard let values = spread.quantiles(Self.shares) else { return line.number(name, "null") }
        line.object("\(name)") { line in
            line.field("p50", Self.rounded(values[0]))
            line.field("p95", Self.rounded(values[1]))
            line.field("p99", Self.rounded(values[2]))
        }
    }

    private func optional(_ name: StaticString, _ value: Double?, to line: inout JSONLine) {
        if let value { line.field(name, Self.rounded(value)) } else { line.number(name, "null") }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100_000).rounded() / 100_000 }
}
