import MynahHTTP
import MynahServing
import MynahThreads

/// Counts what a server does. A request costs one short lock at its end, one that spoke a second.
final class ServerMetrics: Sendable {
    private let totals = Guarded(RequestTotals())
    private let latency = Guarded(RecentLatency())
    private let connections = Guarded<(@Sendable () -> ServerStatistics)?>(nil)

    /// Says where to ask about connections.
    func watch(_ statistics: @escaping @Sendable () -> ServerStatistics) {
        connections.withLock { $0 = statistics }
    }

    /// Counts a request that is at its end.
    func add(_ request: ServedRequest) {
        totals.withLock { $0.add(request) }
        // A WebSocket is open long before there is something to say.
        guard let seconds = request.firstSound, request.call.status != .switchingProtocols else { return }
        latency.withLock { $0.add(seconds, at: Moment.seconds()) }
    }

    /// The mean of the seconds until a first sound, in the last minutes.
    var recentLatency: Double { latency.withLock { $0.mean(at: Moment.seconds()) } }

    /// All metrics as Prometheus reads them.
    func text(of house: House) -> String {
        let totals = totals.withLock { $0 }
        let statistics = connections.withLock { $0 }
        var text = MetricsText()
        text.write(totals)
        text.write(house.service.statistics)
        if let cache = house.service.cache { text.write(cache.statistics) }
        text.write(statistics?() ?? ServerStatistics())
        text.write(
            .init(name: "process_start_time_seconds", kind: .gauge, help: "When the server opened, since 1970."),
            Double(house.opened)
        )
        if house.statistics.keepsFile { text.write(keeping: house.statistics.book.withLock { $0 }) }
        if let traces = house.traces { text.write(traces: traces.totals) }
        return text.text
    }
}
