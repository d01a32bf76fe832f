/// What was seen of lanes in some time, put together.
struct LaneTally: Hashable, Sendable {
    /// How often it was looked.
    private(set) var looks = 0
    /// The sum of the streams that waited.
    private(set) var waiting = 0
    /// The most that waited.
    private(set) var mostWaiting = 0
    /// The sum of the lanes that spoke.
    private(set) var busy = 0
    /// The sum of all lanes.
    private(set) var lanes = 0

    /// Nothing.
    init() {}

    /// What was written down before.
    init(looks: Int, waiting: Int, mostWaiting: Int, busy: Int, lanes: Int) {
        (self.looks, self.waiting, self.mostWaiting) = (looks, waiting, mostWaiting)
        (self.busy, self.lanes) = (busy, lanes)
    }

    /// Takes a look.
    mutating func add(_ sample: LaneSample) {
        add(
            LaneTally(
                looks: 1,
                waiting: sample.waiting,
                mostWaiting: sample.waiting,
                busy: sample.busyLanes,
                lanes: sample.lanes
            )
        )
    }

    /// Takes what others saw.
    mutating func add(_ other: LaneTally) {
        looks += other.looks
        waiting += other.waiting
        mostWaiting = max(mostWaiting, other.mostWaiting)
        busy += other.busy
        lanes += other.lanes
    }

    /// The mean of the streams that waited; `nil` where nobody looked.
    var meanWaiting: Double? { looks > 0 ? Double(waiting) / Double(looks) : nil }

    /// The share of the lanes that spoke; `nil` where there were none.
    var busyShare: Double? { lanes > 0 ? Double(busy) / Double(lanes) : nil }
}
