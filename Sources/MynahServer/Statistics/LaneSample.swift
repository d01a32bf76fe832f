import MynahServing

/// What the lanes do at a moment.
struct LaneSample: Hashable, Sendable {
    /// The moment, in seconds since 1970.
    var at: Double
    /// Streams that are not at their end.
    var streams = 0
    /// Streams that a lane could speak, and none does.
    var waiting = 0
    /// Lanes that speak.
    var busyLanes = 0
    /// All lanes.
    var lanes = 0

    /// Begins one; what was seen is said by its properties.
    init(at: Double) { self.at = at }

    /// What a service does at a moment.
    init(_ service: ServiceStatistics, at: Double) {
        self.at = at
        (streams, waiting) = (service.streams, service.waiting)
        (busyLanes, lanes) = (service.busyLanes, service.lanes)
    }
}
