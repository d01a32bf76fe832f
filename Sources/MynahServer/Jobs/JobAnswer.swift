import MynahCodecs
import MynahJSON
import MynahServing
import MynahThreads

/// Describes jobs to clients.
struct JobAnswer {
    let desk: JobDesk

    /// Writes the fields of a job.
    func write(_ job: Job, to line: inout JSONLine) {
        line.field("id", job.id.text)
        line.field("object", "audio.job")
        line.field("status", job.status.rawValue)
        line.field("progress", (job.share * 10_000).rounded() / 10_000)
        line.integer("characters", job.plan.characters)
        line.integer("characters_spoken", job.progress.characters)
        line.field("audio_seconds", (job.audioSeconds * 1_000).rounded() / 1_000)
        if let left = job.secondsLeft { line.field("seconds_left", (left * 10).rounded() / 10) }
        times(of: job, to: &line)
        line.field("model", job.plan.engine)
        line.field("voice", job.plan.voice)
        line.field("language", job.plan.language)
        line.field("response_format", job.plan.format.name)
        line.integer("sample_rate", job.plan.hertz)
        line.integer("seed", job.plan.seed)
        if !job.plan.warnings.isEmpty { line.texts("warnings", job.plan.warnings) }
        if let failure = job.failure {
            line.object("error") { line in
                line.field("code", failure.code)
                line.field("message", failure.message)
            }
        }
        guard job.status == .finished else { return }
        line.integer("bytes", job.audioBytes)
        line.field("audio", "/v1/audio/jobs/\(job.id.text)/audio")
        line.field("times", "/v1/audio/jobs/\(job.id.text)/times")
    }

    private func times(of job: Job, to line: inout JSONLine) {
        line.integer("created_at", Int(job.created))
        if let ended = job.ended { line.integer("ended_at", Int(ended)) }
        if let expired = job.expired { line.integer("expired_at", Int(expired)) }
        if job.status != .expired, let expiry = desk.book.withLock({ $0.expiry(of: job) }) {
            line.integer("expires_at", Int(expiry))
        }
    }
}
