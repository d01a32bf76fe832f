/// What is known of requests, and what of it waits for the disk.
struct StatisticsBook: Sendable {
    private let mostWaiting: Int
    private let keepsFile: Bool
    /// Requests that were not looked at yet; taking one more must cost next to nothing.
    private var fresh: [RequestEntry] = []
    private var waiting = StatisticsBatch()
    private var minute: LaneMinute?
    private var pause = RetryPause()

    /// What went on.
    private(set) var timeline: Timeline
    /// What lanes did when it was last looked.
    private(set) var latest: LaneSample?
    /// How many requests are in the file, and how many found no place.
    private(set) var written = 0
    private(set) var dropped = 0
    /// Why nothing is written at present.
    private(set) var problem: String?
    /// Whether the server is about to end, and whether all is done for that.
    var isEnding = false
    var isOver = false

    /// The most minutes that wait for the disk.
    private static let mostMinutes = 1_440

    /// Begins at a moment, in seconds since 1970.
    init(mostWaiting: Int, keepsFile: Bool, at moment: Double) {
        self.mostWaiting = mostWaiting
        self.keepsFile = keepsFile
        timeline = Timeline(at: moment)
    }

    /// Takes a request.
    mutating func add(_ entry: RequestEntry) {
        if fresh.count < mostWaiting { fresh.append(entry) } else { dropped += 1 }
    }

    /// Looks at all that came, and at the lanes.
    mutating func look(at sample: LaneSample) {
        timeline.advance(to: sample.at)
        for entry in fresh { timeline.add(entry) }
        if keepsFile {
            let room = max(0, mostWaiting - waiting.entries.count)
            waiting.entries += fresh.prefix(room)
            dropped += max(0, fresh.count - room)
        }
        fresh = []
        latest = sample
        var tally = LaneTally()
        tally.add(sample)
        timeline.add(tally, at: sample.at)
        if keepsFile { add(tally, at: sample.at) }
    }

    /// What is to be written now, which may be nothing, at a moment of ``Moment``'s; `nil` where writing failed just before.
    func batch(at moment: Double) -> StatisticsBatch? {
        guard isEnding || moment >= pause.next else { return nil }
        var batch = waiting
        if isEnding, let minute { batch.minutes.append(minute) }
        return batch
    }

    /// Notes that a batch is on the disk.
    mutating func wrote(_ batch: StatisticsBatch) {
        waiting.entries.removeFirst(batch.entries.count)
        waiting.minutes.removeFirst(min(batch.minutes.count, waiting.minutes.count))
        written += batch.entries.count
        pause.worked()
        problem = nil
    }

    /// Notes that the disk did not take a batch; whether that is news.
    mutating func failed(_ reason: String, at moment: Double) -> Bool {
        pause.failed(at: moment)
        problem = reason
        return pause.isFirst
    }

    /// Takes what a file tells of times before.
    mutating func recall(_ batch: StatisticsBatch) {
        for entry in batch.entries { timeline.add(entry) }
        for minute in batch.minutes { timeline.add(minute) }
    }

    private mutating func add(_ tally: LaneTally, at moment: Double) {
        let number = LaneMinute.number(at: moment)
        if let over = minute, over.number != number {
            if waiting.minutes.count < Self.mostMinutes { waiting.minutes.append(over) }
            minute = nil
        }
        var current = minute ?? LaneMinute(number: number)
        current.tally.add(tally)
        minute = current
    }
}
