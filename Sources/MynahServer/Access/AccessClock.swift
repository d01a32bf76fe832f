import Glibc
import MynahServing
import MynahThreads

/// The clocks that access is decided by.
package struct AccessClock: Sendable {
    /// Seconds on a clock that only goes forward, for limits.
    let now: @Sendable () -> Double
    /// Seconds since 1970, for what expires.
    let date: @Sendable () -> Int

    /// Takes two clocks.
    package init(now: @escaping @Sendable () -> Double, date: @escaping @Sendable () -> Int) {
        self.now = now
        self.date = date
    }

    /// The clocks of the system.
    package static let system = AccessClock(now: { Moment.seconds() }, date: { time(nil) })
}
