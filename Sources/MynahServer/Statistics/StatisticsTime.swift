import MynahServing
import MynahThreads

/// A moment on two clocks.
struct StatisticsTime: Hashable, Sendable {
    /// Seconds since 1970, on a clock that may be set.
    let wall: Double
    /// Seconds on a clock that only goes forward.
    let steady: Double

    /// The moment that it is.
    static var now: StatisticsTime { StatisticsTime(wall: Moment.ofDay(), steady: Moment.seconds()) }
}
