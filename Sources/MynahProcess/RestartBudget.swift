/// Decides when a child that failed may be started again: at once after the first failures in a row, then after ever longer pauses.
///
/// It is a value that is told the time, as the time since any fixed moment, and reads no clock.
package struct RestartBudget: Hashable, Sendable {
    /// The failures in a row after which it is started again at once.
    package let freeFailures: Int
    /// The pause after the first failure beyond those; it doubles with each further one.
    package let firstPause: Duration
    /// The longest pause.
    package let longestPause: Duration

    /// The failures since the last success.
    package private(set) var failuresInARow = 0
    private var restUntil: Duration?

    package init(
        freeFailures: Int = 3,
        firstPause: Duration = .seconds(1),
        longestPause: Duration = .seconds(60)
    ) {
        self.freeFailures = freeFailures
        self.firstPause = firstPause
        self.longestPause = longestPause
    }

    /// Counts a failure at `now`.
    package mutating func recordFailure(at now: Duration) {
        failuresInARow += 1
        let doublings = failuresInARow - freeFailures - 1
        guard doublings >= 0 else { return }
        restUntil = now + (doublings < 16 ? min(firstPause * (1 << doublings), longestPause) : longestPause)
    }

    /// Forgets the failures, because the child has done its work.
    package mutating func recordSuccess() {
        failuresInARow = 0
        restUntil = nil
    }

    /// The time that must pass after `now` before the child is started again; `nil` when it may be at once.
    package func pause(at now: Duration) -> Duration? {
        guard let restUntil, restUntil > now else { return nil }
        return restUntil - now
    }
}
