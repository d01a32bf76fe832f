import MynahSynthesis

extension ServiceState {
    /// What is going on, and what has been done.
    func statistics(at now: Double) -> ServiceStatistics {
        var statistics = totals
        statistics.streams = streams.count
        statistics.waiting = queues.values.reduce(0) { $0 + $1.readyCount }
        statistics.urgent = queues.values.reduce(0) { $0 + $1.urgentCount(at: now) }
        statistics.lanes = LaneKind.allCases.reduce(0) { $0 + lanes.seats($1) }
        statistics.busyLanes = lanes.records.values.count { $0.isSpeaking }
        statistics.engines = meters.mapValues {
            ServiceStatistics.Pace(charactersPerSecond: $0.speed, realTimeFactor: $0.realTimeFactor)
        }
        statistics.estimatedWait = .seconds(min(longestEstimate(at: now), 1e6))
        return statistics
    }

    /// How long the first sound of some sentences would take, on the lanes that are worse off.
    private func longestEstimate(at now: Double) -> Double {
        let newcomer = QueueEntry(StreamNumber(0), characters: 200, at: now)
        let meter = meters.values.min { $0.speed < $1.speed } ?? SpeedMeter()
        return queues.map { kind, queue in
            let capacity = WaitEstimate.Capacity(
                lanes: lanes.seats(kind),
                meter: meter,
                horizon: settings.longestWait / .seconds(1)
            )
            let estimate = WaitEstimate(for: newcomer, behind: queue, at: now, capacity)
            return estimate.seconds + estimate.shortfall
        }.max() ?? 0
    }
}
