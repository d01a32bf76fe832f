import MynahServing

extension MetricsText {
    /// Writes what the cache holds and was good for.
    mutating func write(_ cache: CacheStatistics) {
        let levels = CacheLevel.allCases.map { ($0.rawValue, cache[$0]) }
        write(
            Metric(name: "mynah_cache_hits_total", kind: .counter, help: "What was asked for and was kept, by where."),
            tiers(levels, \.memoryHits, \.diskHits)
        )
        count("mynah_cache_misses_total", "What was asked for and was not kept.", levels) { $0.misses }
        count("mynah_cache_stored_total", "What was taken in.", levels) { $0.stored }
        count("mynah_cache_expired_total", "What was too old.", levels) { $0.expired }
        count("mynah_cache_corrupt_total", "Files that were damaged.", levels) { $0.corrupt }
        write(
            Metric(name: "mynah_cache_evictions_total", kind: .counter, help: "What had to go for others."),
            tiers(levels, \.memoryEvictions, \.diskEvictions)
        )
        write(
            Metric(name: "mynah_cache_entries", kind: .gauge, help: "What is kept."),
            tiers(levels, \.memoryEntries, \.diskEntries)
        )
        write(
            Metric(name: "mynah_cache_size_bytes", kind: .gauge, help: "How much is kept."),
            tiers(levels, \.memoryBytes, \.diskBytes)
        )
        write(
            Metric(name: "mynah_cache_write_failures_total", kind: .counter, help: "Files that could not be written."),
            Double(cache.writeFailures)
        )
        write(
            Metric(
                name: "mynah_cache_dropped_writes_total",
                kind: .counter,
                help: "Files that were not written as too many waited."
            ),
            Double(cache.writesDropped)
        )
    }

    private typealias Level = CacheStatistics.Level

    private mutating func count(
        _ name: String,
        _ help: String,
        _ levels: [(String, Level)],
        _ value: (Level) -> Int
    ) {
        write(
            Metric(name: name, kind: .counter, help: help),
            levels.map { (["level": $0], Double(value($1))) }
        )
    }

    private func tiers(
        _ levels: [(String, Level)],
        _ memory: (Level) -> Int,
        _ disk: (Level) -> Int
    ) -> [(labels: Labels, value: Double)] {
        levels.flatMap { name, level -> [(labels: Labels, value: Double)] in
            [
                (["level": name, "tier": "memory"], Double(memory(level))),
                (["level": name, "tier": "disk"], Double(disk(level))),
            ]
        }
    }
}
