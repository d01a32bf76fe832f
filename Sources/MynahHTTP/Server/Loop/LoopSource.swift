/// Whoever is told that a descriptor is ready, on the loop's thread.
protocol LoopSource: AnyObject, Sendable {
    /// The descriptor is ready.
    nonisolated func isReady(_ readiness: Readiness)
}
