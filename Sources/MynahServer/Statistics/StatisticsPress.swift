import MynahServing
import MynahThreads

/// Puts statistics into JSON on a thread of its own, so that no connection waits for sums; each second once, however many look.
actor StatisticsPress {
    private let lane = LaneThread()
    private var printed: [StatisticsRange: (second: Int, json: [UInt8])] = [:]

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// The statistics of a range.
    func json(_ range: StatisticsRange, of house: House) -> [UInt8] {
        let moment = Moment.ofDay()
        // Twice a second, so that who asks each second is not told the same twice.
        let second = Int(moment * 2)
        if let known = printed[range], known.second == second { return known.json }
        let answer = StatisticsAnswer(
            range: range,
            version: house.version,
            opened: house.opened,
            keepsFile: house.statistics.keepsFile,
            book: house.statistics.book.withLock { $0 },
            moment: moment
        )
        let json = answer.json
        printed[range] = (second, json)
        return json
    }
}
