/// How often values fell below each of some bounds, and their sum.
struct Histogram: Hashable, Sendable {
    /// Seconds, from what a cache takes to what nobody waits for.
    static let seconds: [Double] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]
    /// Seconds of work for a second of sound.
    static let factors: [Double] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

    /// What values are compared with, from the least.
    let bounds: [Double]
    /// How many values were above the bound before and not above each, and above all.
    private(set) var counts: [Int]
    /// The sum of all values.
    private(set) var sum = 0.0

    /// An empty one.
    init(_ bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    /// Takes a value; those that are no number are left out.
    mutating func add(_ value: Double) {
        guard value.isFinite else { return }
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }

    /// How many values there were.
    var count: Int { counts.reduce(0, +) }
}
