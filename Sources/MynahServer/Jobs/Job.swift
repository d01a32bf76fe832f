import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahText

/// A long text that is being spoken, or was, and all that is known of it.
struct Job: Hashable, Sendable {
    /// What does not change.
    struct Plan: Hashable, Sendable {
        /// What an owner begins with that is a key, whose name follows.
        static let keyMark = "key:"

        /// Whose it is.
        let owner: String
        /// Who speaks, and in which language.
        let engine: String
        let voice: String
        let language: String
        /// What tells this engine's model from another of the same name.
        let model: String
        /// What chance in the sound follows from.
        let seed: Int
        /// The format that it becomes.
        let format: AudioFormat
        let bitRate: Int?
        /// The rate of its samples.
        let hertz: Int
        /// The characters of its text, as its limit counts them: Unicode's scalars.
        let characters: Int
        /// The bytes of its text.
        let textBytes: Int
        /// What was odd about the request.
        let warnings: [String]
    }

    /// How far the speaking is: all of it belongs to one end of a passage.
    struct Progress: Hashable, Sendable {
        /// The bytes of text that were spoken.
        var place = 0
        /// The characters of text that were spoken.
        var characters = 0
        /// The samples that are on the disk.
        var samples = 0
        /// The bytes of the file of marks.
        var markBytes = 0
        /// Where speaking goes on; `nil` before the first passage, and after the last.
        var bookmark: [UInt8]?
        /// Whether all was spoken.
        var isSpoken = false
        /// The seconds that it was spoken for.
        var seconds = 0.0
    }

    /// What went wrong.
    struct Failure: Hashable, Sendable {
        let code: String
        let message: String
    }

    let id: JobID
    let plan: Plan
    /// When it came, in seconds since 1970.
    var created: Double
    /// When it was at its end.
    var ended: Double?
    /// When it had been kept as long as jobs are.
    var expired: Double?
    var status = JobStatus.queued
    var failure: Failure?
    var progress = Progress()
    /// The bytes of the audio; 0 before it is there.
    var audioBytes = 0
    /// The bytes that it takes on the disk.
    var bytes = 0
    /// Counts what became of it, so that nobody is told the same twice.
    var revision = 1
    /// Until when it is left alone because there was no room on the lanes; on the clock of ``created``.
    var waitsUntil = 0.0

    /// The seconds of sound that were spoken.
    var audioSeconds: Double { Double(progress.samples) / Double(plan.hertz) }

    /// The share of it that is done; encoding is the last of it.
    var share: Double {
        let wasFinished = status == .expired && progress.isSpoken && failure == nil
        if status == .finished || wasFinished { return 1 }
        let spoken = Double(progress.place) / Double(max(plan.textBytes, 1))
        return progress.isSpoken ? 0.99 : min(spoken, 1) * 0.99
    }

    /// The seconds that speaking the rest will take, going by what was spoken; `nil` where nothing is known.
    var secondsLeft: Double? {
        guard !status.isEnd, !progress.isSpoken, progress.place > 0, progress.seconds > 0 else { return nil }
        return Double(max(0, plan.textBytes - progress.place)) * progress.seconds / Double(progress.place)
    }
}
