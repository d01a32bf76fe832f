/// How far a job is.
enum JobStatus: String, CaseIterable, Hashable, Sendable, RequestChoice {
    /// It waits for its turn.
    case queued
    /// It is being spoken, or what was spoken is being encoded.
    case running
    /// Its audio can be fetched.
    case finished
    /// It could not be spoken.
    case failed
    /// Somebody took it away.
    case cancelled
    /// It was kept as long as jobs are.
    case expired

    /// Whether nothing more will become of it.
    var isEnd: Bool { self != .queued && self != .running }
}
