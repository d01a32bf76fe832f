import Foundation
import MynahCodecs

@testable import MynahServer

/// Jobs for tests.
enum JobSamples {
    /// A job of somebody's, made at a moment.
    static func job(_ number: Int, of owner: String = "local", created: Double = 0) -> Job {
        let digits = String(number)
        let id = JobID("job_" + String(repeating: "0", count: 32 - digits.count) + digits)!
        let plan = Job.Plan(
            owner: owner,
            engine: "silent",
            voice: "silent",
            language: "en",
            model: "",
            seed: 3,
            format: .mp3,
            bitRate: 64_000,
            hertz: 24_000,
            characters: 900,
            textBytes: 1_000,
            warnings: ["One.", "Two."]
        )
        return Job(id: id, plan: plan, created: created)
    }
}

/// A folder that goes with its owner.
final class JobsFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "mynah-jobs-\(UUID().uuidString)").path()

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
