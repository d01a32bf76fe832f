/// How long a stream would have to wait that came now.
package struct WaitEstimate: Hashable, Sendable {
    /// Seconds until its first sound, or until it is whole where it is not streamed.
    package let seconds: Double
    /// Seconds by which those who listen now would fall behind within the horizon if one more came; 0 where there is room.
    package let shortfall: Double

    /// The characters of a first passage.
    private static let firstPassage = 120

    /// Estimates for a stream of `characters`, from what is queued, how fast `lanes` lanes speak, and how far listeners look ahead.
    package init(
        for newcomer: QueueEntry,
        behind queue: FairQueue,
        at now: Double,
        _ capacity: Capacity
    ) {
        let rivals = queue.entries.values.filter { $0.priority.weight >= newcomer.priority.weight || $0.isSpoken }
        let speed = capacity.meter.speed * Double(capacity.lanes)
        let first = rivals.reduce(0) { $0 + Self.opening($1, queue.rules, now) }
        let dues = (rivals + [newcomer]).reduce(0) { $0 + Self.due($1, now, capacity, within: capacity.horizon) }
        seconds = newcomer.isStreamed ? first / speed : Self.whole(newcomer, rivals, now, capacity)
        // Whom nobody shares with takes nothing from anybody, however slow the machine.
        shortfall = newcomer.isStreamed && !rivals.isEmpty ? max(0, dues / speed - capacity.horizon) : 0
    }

    /// Seconds until a text is spoken to its end that nobody hears meanwhile: all that is not streamed goes before it, and of the streams
    /// what their listeners hear by then.
    private static func whole(_ newcomer: QueueEntry, _ rivals: [QueueEntry], _ now: Double, _ capacity: Capacity)
        -> Double
    {
        let speed = capacity.meter.speed * Double(capacity.lanes)
        return (0..<rounds).reduce(0) { seconds, _ in
            rivals.reduce(Double(newcomer.charactersLeft)) { sum, rival in
                sum + (rival.isStreamed ? due(rival, now, capacity, within: seconds) : Double(rival.charactersLeft))
            } / speed
        }
    }

    /// How often a guess is made better: each guess is longer than the one before, by a part of what the one before was.
    private static let rounds = 30

    /// What the lanes can do.
    package struct Capacity: Hashable, Sendable {
        let lanes: Int
        let meter: SpeedMeter
        let horizon: Double

        /// Describes lanes whose engine speaks as `meter` says; listeners must not fall behind within `horizon` seconds.
        package init(lanes: Int, meter: SpeedMeter, horizon: Double) {
            self.lanes = max(lanes, 1)
            self.meter = meter
            self.horizon = horizon
        }
    }

    /// The characters of it that are spoken before a newcomer's first.
    private static func opening(_ entry: QueueEntry, _ rules: QueueRules, _ now: Double) -> Double {
        guard entry.isSpoken || rules.isUrgent(entry, at: now) else { return 0 }
        return Double(min(entry.charactersLeft, firstPassage))
    }

    /// The characters of it that its listener will want within so many seconds.
    private static func due(_ entry: QueueEntry, _ now: Double, _ capacity: Capacity, within seconds: Double) -> Double
    {
        guard entry.isStreamed else { return Double(min(entry.charactersLeft, firstPassage)) }
        let ahead = max(0, (entry.playsUntil ?? now) - now)
        return min(Double(entry.charactersLeft), max(0, seconds - ahead) * capacity.meter.pace)
    }
}
