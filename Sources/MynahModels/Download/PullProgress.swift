/// How far a pull is.
public struct PullProgress: Hashable, Sendable {
    /// What is being done.
    public enum Phase: Hashable, Sendable {
        /// Files come.
        case fetching
        /// They are made one.
        case converting
    }

    /// What is being done.
    public var phase = Phase.fetching
    /// The bytes that are there, or the thousandths that are converted.
    public var done = 0
    /// All of them.
    public var total: Int
    /// The bytes that came over the network, also those that were thrown away.
    public var received = 0
    /// How long until something is tried again, where nothing else is going on.
    public var pause: Duration?

    /// Tells how far a pull is.
    public init(phase: Phase = .fetching, done: Int = 0, total: Int, received: Int = 0, pause: Duration? = nil) {
        self.phase = phase
        self.done = done
        self.total = total
        self.received = received
        self.pause = pause
    }
}
