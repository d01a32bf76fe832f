import MynahServing
import MynahThreads

/// Where a server keeps its jobs, and by which rules.
package struct JobHouse: Sendable {
    /// The folder.
    package let folder: String
    /// How many are taken, and how long they are kept.
    package let rules: JobRules
    /// What tells an engine's model from another of the same name, by the engine's name.
    package var model: @Sendable (String) -> String = { _ in "" }
    /// Learns of what becomes of jobs; it must not block.
    package var report: @Sendable (JobReport) -> Void = { _ in }
    /// Tells the time of day and a time that nobody sets, in seconds.
    package var clocks: @Sendable () -> (wall: Double, steady: Double) = { (Moment.ofDay(), Moment.seconds()) }

    /// Keeps jobs in a folder.
    package init(folder: String, rules: JobRules = JobRules()) {
        self.folder = folder
        self.rules = rules
    }
}

/// What became of a job, for a log; never what it says.
package struct JobReport: Hashable, Sendable {
    /// The job.
    package let id: String
    /// Its status now.
    package let status: String
    /// The code of what went wrong.
    package let errorCode: String?
    /// The bytes of its text that were spoken.
    package let characters: Int
    /// The seconds of sound.
    package let audioSeconds: Double
}
