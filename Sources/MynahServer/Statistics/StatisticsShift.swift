import MynahServing
import MynahThreads

/// What is done each second, for one thread: a look at the lanes, and what waits for the file is written.
final class StatisticsShift {
    private let writer: StatisticsWriter?
    private let place: StatisticsHouse?
    private var began: StatisticsTime?

    /// Writes to a place; looks alone where there is none.
    init(_ place: StatisticsHouse?) {
        writer = place.map { StatisticsWriter($0) }
        self.place = place
    }

    /// Works at a moment at which a service does that.
    func work(on book: Guarded<StatisticsBook>, _ time: StatisticsTime, _ service: ServiceStatistics) {
        let began = began ?? time
        self.began = began
        let batch = book.withLock { book -> StatisticsBatch? in
            book.look(at: LaneSample(service, at: time.wall))
            return book.batch(at: time.steady)
        }
        guard let writer, let batch else { return }
        do throws(StatisticsFault) {
            try writer.open(at: time.wall) { past in book.withLock { $0.recall(past) } }
            if !batch.isEmpty { try writer.write(batch) }
            book.withLock { $0.wrote(batch) }
            // A clock that is set while the server runs makes nothing old.
            try writer.tidy(at: began.wall + time.steady - began.steady, time.steady)
        } catch {
            if book.withLock({ $0.failed(error.message, at: time.steady) }) { place?.report(error.message) }
        }
    }
}
