/// What went on, in steps of several widths, as far back as each reaches; how much that is to remember does not depend on how much went on.
struct Timeline: Hashable, Sendable {
    private var slots: [StatisticsRange: [Int: TimeSlot]] = [:]
    /// The moment that it is, in seconds since 1970.
    private var now: Double

    /// Begins at a moment.
    init(at moment: Double) { now = moment }

    /// Goes to a moment, which may be before the last where somebody has set the clock; lets go of what no range reaches from there.
    mutating func advance(to moment: Double) {
        guard moment.isFinite, abs(moment) < 1e12 else { return }
        for range in StatisticsRange.allCases where range.step(at: moment) != range.step(at: now) {
            slots[range] = slots[range]?.filter { Self.reaches(range, $0.key, from: moment) }
        }
        now = moment
    }

    /// Takes a request.
    mutating func add(_ entry: RequestEntry) { change(at: entry.ended) { $0.add(entry) } }

    /// Takes what was seen of lanes at a moment.
    mutating func add(_ tally: LaneTally, at moment: Double) { change(at: moment) { $0.add(tally) } }

    /// Takes what was seen of lanes in a minute; in shorter steps it cannot be told.
    mutating func add(_ minute: LaneMinute) { change(at: minute.began, width: 60) { $0.add(minute.tally) } }

    /// The steps of a range up to a moment, the oldest first; each is there, also where nothing went on.
    func slots(_ range: StatisticsRange, until moment: Double) -> [TimeSlot] {
        let first = range.step(at: moment) - range.count + 1
        return (0..<range.count).map { slots[range]?[first + $0] ?? TimeSlot() }
    }

    private mutating func change(at moment: Double, width: Int = 0, _ change: (inout TimeSlot) -> Void) {
        guard moment.isFinite, abs(moment) < 1e12 else { return }
        for range in StatisticsRange.allCases where range.width >= width {
            let step = range.step(at: moment)
            if Self.reaches(range, step, from: now) { change(&slots[range, default: [:]][step, default: TimeSlot()]) }
        }
    }

    /// Whether a step is near enough to be kept: twice as far as is shown, for a clock that is set a little.
    private static func reaches(_ range: StatisticsRange, _ step: Int, from moment: Double) -> Bool {
        abs(step - range.step(at: moment)) < 2 * range.count
    }
}
