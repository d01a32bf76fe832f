/// How fast bytes came of late.
struct TransferRate {
    /// What is too long ago to count.
    static let memory = Duration.seconds(5)

    private var samples: [(time: Duration, count: Int)] = []

    /// Notes that `count` bytes have come until `time`, which never goes back.
    mutating func note(_ count: Int, at time: Duration) {
        samples.removeAll { time - $0.time > Self.memory }
        samples.append((time, count))
    }

    /// Bytes a second; `nil` as long as nobody can tell.
    var bytesPerSecond: Double? {
        guard let first = samples.first, let last = samples.last, last.time > first.time else { return nil }
        return Double(last.count - first.count) / ((last.time - first.time) / .seconds(1))
    }

    /// The time that `count` further bytes will take; `nil` where nobody can tell, or it is longer than a day.
    func time(for count: Int) -> Duration? {
        guard let rate = bytesPerSecond, rate > 0, Double(count) / rate < 86_400 else { return nil }
        return .seconds(Double(count) / rate)
    }
}
