@testable import MynahServer

/// Requests for tests.
enum StatisticsSamples {
    /// A moment that begins a step of each range, in seconds since 1970.
    static let noon = 1_795_305_600.0

    /// A request that went well, and ended at a moment.
    static func entry(_ ended: Double = noon, first: Double = 0.1) -> RequestEntry {
        var entry = RequestEntry(ended: ended, route: "/v1/audio/speech")
        (entry.status, entry.key, entry.engine, entry.voice, entry.format) = (200, "anna", "silent", "beo", "mp3")
        (entry.characters, entry.audioSeconds) = (100, 8)
        (entry.queueSeconds, entry.firstSeconds, entry.totalSeconds) = (0.01, first, 10 * first)
        (entry.laneSeconds, entry.madeSeconds, entry.caching) = (2, 8, .miss)
        return entry
    }

    /// A request that failed.
    static func failure(_ ended: Double = noon, _ code: String = "overloaded") -> RequestEntry {
        var entry = RequestEntry(ended: ended, route: "/speak")
        (entry.status, entry.errorCode) = (429, code)
        return entry
    }

    /// What lanes do at a moment.
    static func sample(_ at: Double = noon, waiting: Int = 0, busy: Int = 0, lanes: Int = 2) -> LaneSample {
        var sample = LaneSample(at: at)
        (sample.waiting, sample.busyLanes, sample.lanes) = (waiting, busy, lanes)
        return sample
    }
}
