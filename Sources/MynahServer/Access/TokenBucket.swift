/// What is left of an allowance that comes back with time: as much as a minute's is saved up, and no more.
struct TokenBucket: Hashable, Sendable {
    /// What somebody is told when they may not.
    struct Shortage: Error, Hashable {
        /// After how many seconds it would be enough.
        let seconds: Double
    }

    private var level: Double
    private var moment: Double

    /// A full one.
    init(perMinute limit: Int, at now: Double) {
        level = Double(limit)
        moment = now
    }

    /// Takes something out. What is more than a minute's is let go when the bucket is full, and waited for afterwards.
    mutating func take(_ cost: Double, perMinute limit: Int, at now: Double) throws(Shortage) {
        refill(limit, now)
        let needed = min(cost, Double(limit))
        guard level >= needed else { throw Shortage(seconds: (needed - level) * 60 / Double(limit)) }
        level -= cost
    }

    /// How much may be taken now, and after how many seconds the bucket is full.
    func state(perMinute limit: Int, at now: Double) -> (remaining: Int, reset: Double) {
        var copy = self
        copy.refill(limit, now)
        return (Int(max(0, copy.level)), (Double(limit) - copy.level) * 60 / Double(limit))
    }

    private mutating func refill(_ limit: Int, _ now: Double) {
        level = min(Double(limit), level + max(0, now - moment) * Double(limit) / 60)
        moment = max(moment, now)
    }
}
