/// What a service knows of one of its lanes.
struct LaneRecord: Sendable {
    let kind: LaneKind
    /// What it speaks; `nil` while it waits.
    var passage: Passage?
    /// How often it has rested.
    var rests: Int

    /// Whether it takes part in the work now: it has a passage, and is not held.
    var isSpeaking: Bool { passage.map { !$0.hold.isHeld } ?? false }

    /// A passage that is being spoken.
    struct Passage: Sendable {
        let stream: StreamNumber
        let began: Double
        /// How many seconds it is expected to take.
        let expected: Double
        /// How many seconds it may take, as far as can be known.
        let longest: Double
        /// When its engine last asked whether to go on.
        let pulse: Pulse
        /// When somebody asked it to stop.
        var cancelled: Double?
        /// What it is kept under when it is done, where others may wait for that.
        var key: CacheKey?
        /// Whether it lets others go first.
        var hold = LaneHold.unasked

        /// The seconds of threads that were lent to it, until `settled`.
        private var threadSeconds = 0.0
        private var settled: Double

        /// Describes a passage that begins.
        init(stream: StreamNumber, began: Double, expected: Double, longest: Double, pulse: Pulse) {
            (self.stream, self.began, self.expected, self.longest) = (stream, began, expected, longest)
            (self.pulse, settled) = (pulse, began)
        }

        /// The seconds that were spent on it.
        func work(at now: Double) -> Double { now - began - hold.seconds(at: now) }

        /// The seconds that it would have taken with as many threads as belong to a seat.
        func effort(at now: Double, threadsOfSeat: Int) -> Double {
            guard pulse.usesThreads else { return work(at: now) }
            var passage = self
            passage.settle(at: now)
            return passage.threadSeconds / Double(threadsOfSeat)
        }

        /// Counts the threads that it has had up to now; those while it was held are not its.
        mutating func settle(at now: Double) {
            if !hold.isHeld { threadSeconds += (now - settled) * Double(pulse.threads) }
            settled = now
        }
    }
}
