import Glibc

/// How values are spread, in little room: a value is counted among those that differ from it by four percent at the most, so that any
/// share of them is known to two.
struct Spread: Hashable, Sendable {
    private var counts: [Int16: Int] = [:]
    /// How many values there were.
    private(set) var count = 0

    private static let step = 1.04
    /// What is told apart: from ten microseconds to more than a day.
    private static let range = 1e-5...1e5

    /// Takes a value; those that are no number are left out.
    mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        let value = min(max(value, Self.range.lowerBound), Self.range.upperBound)
        counts[Int16((log(value) / log(Self.step)).rounded(.down)), default: 0] += 1
        count += 1
    }

    /// Takes all values of another.
    mutating func add(_ other: Spread) {
        counts.merge(other.counts, uniquingKeysWith: +)
        count += other.count
    }

    /// The values below which these shares of all are, to two percent; `nil` where there is no value.
    func quantiles(_ shares: [Double]) -> [Double]? {
        guard count > 0 else { return nil }
        let sorted = counts.sorted { $0.key < $1.key }
        return shares.map { share in
            var below = 0
            let place = max(1, Int((share * Double(count)).rounded(.up)))
            let bin = sorted.first { bin in
                below += bin.value
                return below >= place
            }
            return pow(Self.step, Double(bin?.key ?? 0) + 0.5)
        }
    }
}
