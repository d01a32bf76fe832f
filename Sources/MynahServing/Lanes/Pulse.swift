import Synchronization

/// When something last showed that it goes on; whether it should stop for a while, and how many threads it may use.
final class Pulse: Sendable {
    private let latest: Atomic<UInt64>
    private let waits = Atomic(false)
    private let share = Atomic(1)
    private let shares = Atomic(false)

    /// Begins with a moment.
    init(_ moment: Double) { latest = Atomic(moment.bitPattern) }

    /// Says that it goes on.
    func beat(at moment: Double) { latest.store(moment.bitPattern, ordering: .relaxed) }

    /// The moment of the last beat.
    var moment: Double { Double(bitPattern: latest.load(ordering: .relaxed)) }

    /// Whether it is asked to wait.
    var isAskedToWait: Bool {
        get { waits.load(ordering: .relaxed) }
        set { waits.store(newValue, ordering: .relaxed) }
    }

    /// How many threads it may use, asked by what would use them.
    func takeThreads() -> Int {
        shares.store(true, ordering: .relaxed)
        return threads
    }

    /// Whether more threads than one are of use to it.
    var usesThreads: Bool { shares.load(ordering: .relaxed) }

    /// How many threads it may use.
    var threads: Int {
        get { share.load(ordering: .relaxed) }
        set { share.store(newValue, ordering: .relaxed) }
    }
}
