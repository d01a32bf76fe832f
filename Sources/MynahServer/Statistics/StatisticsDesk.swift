import MynahServing
import MynahThreads

/// Learns how requests went, and once a second looks at the lanes and leaves what it learned in a file, on a thread of its own: no request
/// waits for it, and no disk can do more harm than that less is known.
final class StatisticsDesk: Sendable {
    /// What is known.
    let book: Guarded<StatisticsBook>
    /// Whether anything is kept in a file.
    let keepsFile: Bool
    /// Whether the server is about to end.
    var isEnding: Bool { isDraining.withLock { $0 } }
    private let isDraining = Guarded(false)
    private let look: @Sendable () -> ServiceStatistics

    /// How often it looks, in seconds.
    private static let pause = 1.0

    /// Begins to look at what a service does; keeps what it learns in memory alone where there is no `place`.
    init(_ place: StatisticsHouse?, of service: SpeechService) {
        look = { service.statistics }
        keepsFile = place != nil
        let rules = place?.rules ?? StatisticsRules()
        book = Guarded(
            StatisticsBook(mostWaiting: rules.mostWaiting, keepsFile: place != nil, at: Moment.ofDay())
        )
        DetachedThread.start { [weak self, book] in
            let shift = StatisticsShift(place)
            var isOver = false
            while !isOver {
                book.pause { $0.isEnding ? 0 : Moment.seconds() + Self.pause }
                guard let self else { return }
                isOver = self.work(with: shift)
            }
        }
    }

    /// Takes a request that is at its end, if it was to speak.
    func add(_ request: ServedRequest) {
        if let entry = request.entry(endedAt: Moment.ofDay()) { add(entry) }
    }

    /// Takes what was spoken while no request waited for it.
    func add(_ entry: RequestEntry) { book.withLock { $0.add(entry) } }

    /// Says to those who are told of it each second that the server is about to end.
    func beginEnding() { isDraining.withLock { $0 = true } }

    /// Writes what is left, and returns when that is done or `seconds` have passed.
    func close(within seconds: Double) async {
        await withCheckedContinuation { continuation in
            DetachedThread.start { [book] in
                let limit = Moment.seconds() + seconds
                book.withLock { $0.isEnding = true }
                book.wake()
                while book.withLock({ !$0.isOver }), Moment.seconds() < limit { book.pause { $0.isOver ? 0 : limit } }
                continuation.resume()
            }
        }
    }

    /// Looks and writes; whether it was the last time.
    private func work(with shift: StatisticsShift) -> Bool {
        let isLast = book.withLock { $0.isEnding }
        shift.work(on: book, StatisticsTime.now, look())
        if isLast {
            book.withLock { $0.isOver = true }
            book.wake()
        }
        return isLast
    }
}
