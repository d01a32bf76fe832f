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

        /// The seconds that were spent on it.
        func work(at now: Double) -> Double { now - began - hold.seconds(at: now) }
    }
}
