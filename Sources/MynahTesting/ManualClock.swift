import Synchronization

/// A clock that goes when a test says so.
public final class ManualClock: Sendable {
    private let nanoseconds = Atomic<Int64>(0)

    /// Makes a clock that shows zero.
    public init() {}

    /// The time that it shows, in seconds.
    public var seconds: Double { Double(nanoseconds.load(ordering: .acquiring)) * 1e-9 }

    /// Moves the hands on.
    public func advance(by duration: Duration) {
        nanoseconds.wrappingAdd(Int64(duration / .nanoseconds(1)), ordering: .acquiringAndReleasing)
    }
}
