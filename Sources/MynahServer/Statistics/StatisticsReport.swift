/// What requests of some time add up to.
package struct StatisticsReport: Hashable, Sendable {
    /// Values below which half, 95 and 99 of a hundred are.
    package struct Quantiles: Hashable, Sendable {
        /// Half of them.
        package let p50: Double
        /// All but one in twenty.
        package let p95: Double
        /// All but one in a hundred.
        package let p99: Double
    }

    /// Requests that have something in common, counted together.
    package struct Group: Hashable, Sendable {
        /// What they have in common: a name, or the seconds since 1970 at which their time begins.
        package var name = ""
        /// How many there were.
        package var requests = 0
        /// How many went wrong.
        package var failed = 0
        /// The bytes of their texts.
        package var characters = 0
        /// The seconds of sound that they got.
        package var audioSeconds = 0.0
        /// Seconds of lanes' work, and of the sound that came of it.
        package var laneSeconds = 0.0
        package var madeSeconds = 0.0
        /// Answers that were kept from before, and those that were looked for in vain.
        package var hits = 0
        package var misses = 0

        /// The share of answers that were kept from before; `nil` where none was looked for.
        package var hitShare: Double? { hits + misses > 0 ? Double(hits) / Double(hits + misses) : nil }
        /// Seconds of work for a second of sound; `nil` where none was made.
        package var realTimeFactor: Double? { madeSeconds > 0 ? laneSeconds / madeSeconds : nil }
    }

    /// What requests are grouped by.
    package enum Subject: String, Hashable, Sendable, CaseIterable {
        case voice, key, route, engine, format, error

        /// The expression for it in SQL.
        var column: String {
            switch self {
            case .voice: "voice"
            case .key: "COALESCE(key_name, 'anonymous')"
            case .route: "route"
            case .engine: "engine"
            case .format: "format"
            case .error: "COALESCE(error, IIF(outcome = 'cut', 'cut', NULL))"
            }
        }
    }

    /// From when to when, in seconds since 1970.
    package let since: Double
    package let until: Double
    /// All requests.
    package var all = Group()
    /// Seconds until the first sound of those that went well, to the end, and in the queue; seconds of work for a second of sound.
    package var first: Quantiles?
    package var total: Quantiles?
    package var queue: Quantiles?
    package var factor: Quantiles?
    /// The seconds of a step of time, and the steps in which there were requests.
    package let step: Int
    package var steps: [Group] = []
    /// Those with something in common, the most frequent first.
    package var groups: [Subject: [Group]] = [:]

    /// Of a time in which there was nothing, `step` seconds at a time; its ends are in seconds since 1970.
    package init(since: Double, until: Double, step: Int) {
        (self.since, self.until, self.step) = (since, until, step)
    }
}
