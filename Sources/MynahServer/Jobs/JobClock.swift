/// The time of day for those who must not be fooled when somebody sets the clock.
struct JobClock: Hashable, Sendable {
    /// What both clocks said when they were last compared.
    private var wall: Double
    private var steady: Double

    /// By how many seconds the clocks may part before somebody has set one.
    static let tolerance = 10.0

    /// Starts where both clocks are.
    init(wall: Double, steady: Double) {
        self.wall = wall
        self.steady = steady
    }

    /// Compares the clocks; by how much the time of day was set on or back since, 0 where it was not.
    mutating func step(wall: Double, steady: Double) -> Double {
        let step = (wall - self.wall) - (steady - self.steady)
        (self.wall, self.steady) = (wall, steady)
        return abs(step) > Self.tolerance ? step : 0
    }
}
