/// How long those waited for a first sound who asked in the last minutes: a value that is told the time, in seconds of one clock.
struct RecentLatency: Hashable, Sendable {
    /// What was seen in a minute.
    private struct Minute: Hashable {
        var count = 0
        var seconds = 0.0
    }

    /// How many minutes count, with the one that is under way.
    private static let reach = 5

    private var minutes: [Int: Minute] = [:]

    /// Takes the seconds that somebody waited.
    mutating func add(_ seconds: Double, at moment: Double) {
        let number = Self.number(at: moment)
        if minutes[number] == nil { minutes = minutes.filter { Self.reaches($0.key, from: number) } }
        minutes[number, default: Minute()].count += 1
        minutes[number, default: Minute()].seconds += seconds
    }

    /// The mean of the last minutes, in seconds; 0 where nobody waited.
    func mean(at moment: Double) -> Double {
        let now = Self.number(at: moment)
        let recent = minutes.filter { Self.reaches($0.key, from: now) }.values
        let count = recent.reduce(0) { $0 + $1.count }
        return count > 0 ? recent.reduce(0) { $0 + $1.seconds } / Double(count) : 0
    }

    private static func number(at moment: Double) -> Int { Int((moment / 60).rounded(.down)) }

    private static func reaches(_ number: Int, from now: Int) -> Bool { now - number < reach }
}
