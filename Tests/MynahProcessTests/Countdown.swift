import Synchronization

/// Answers false a number of times, then true for ever.
final class Countdown: Sendable {
    private let left: Atomic<Int>

    init(from count: Int) { left = Atomic(count) }

    func isOver() -> Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
}
