public import MynahSynthesis

/// What a service does now and has done so far.
public struct ServiceStatistics: Hashable, Sendable {
    /// Streams that are not at their end.
    public internal(set) var streams = 0
    /// Streams that a lane could speak now.
    public internal(set) var waiting = 0
    /// Streams whose listener waits: for a first sound, or because sound comes late.
    public internal(set) var urgent = 0
    /// How many lanes can speak at a time.
    public internal(set) var lanes = 0
    /// Lanes that speak.
    public internal(set) var busyLanes = 0
    /// Lanes that hung and were given up.
    public internal(set) var lostLanes = 0
    /// Times that models were let go, as nobody had spoken for as long as was said.
    public internal(set) var unloads = 0
    /// Orders that were taken.
    public internal(set) var accepted = 0
    /// Orders that were refused.
    public internal(set) var refused = 0
    /// Streams that were spoken to their end.
    public internal(set) var finished = 0
    /// Streams that failed, those that passed their deadline among them.
    public internal(set) var failed = 0
    /// Streams that were cancelled.
    public internal(set) var cancelled = 0
    /// Bytes of text that were spoken.
    public internal(set) var characters = 0
    /// Seconds of sound that were made.
    public internal(set) var audioSeconds = 0.0
    /// Seconds that lanes have spoken.
    public internal(set) var laneSeconds = 0.0
    /// How fast each engine that has spoken is.
    public internal(set) var engines: [EngineName: Pace] = [:]
    /// How long a stream would wait for its first sound now.
    public internal(set) var estimatedWait = Duration.zero

    /// How fast an engine is, the latest work counting most.
    public struct Pace: Hashable, Sendable {
        /// Bytes of text that a lane speaks in a second.
        public let charactersPerSecond: Double
        /// Seconds of work for a second of sound.
        public let realTimeFactor: Double
    }
}
