/// When something that failed is tried again: later each time, up to five minutes.
struct RetryPause: Hashable, Sendable {
    private var failures = 0
    /// When it may be tried, in ``Moment``'s seconds.
    private(set) var next = 0.0

    private static let first = 5.0
    private static let longest = 300.0

    /// Whether this is the first failure since it last worked.
    var isFirst: Bool { failures == 1 }

    /// Notes a failure.
    mutating func failed(at moment: Double) {
        var pause = Self.first
        for _ in 0..<min(failures, 10) { pause *= 2 }
        failures += 1
        next = moment + min(pause, Self.longest)
    }

    /// Notes that it worked.
    mutating func worked() { self = RetryPause() }
}
