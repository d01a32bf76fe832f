import MynahCodecs

extension RequestEntry {
    /// What is kept of a job that is at its end; `speech` is what was spoken of it since the server began.
    init(_ job: Job, _ speech: SpeechTally?) {
        self.init(ended: job.ended ?? job.created, route: "/v1/audio/jobs")
        (end, errorCode, status) = (.answered, job.failure?.code, job.failure == nil ? 200 : 500)
        key =
            job.plan.owner.hasPrefix(Job.Plan.keyMark) ? String(job.plan.owner.dropFirst(Job.Plan.keyMark.count)) : nil
        (engine, voice, format) = (job.plan.engine, job.plan.voice, job.plan.format.name)
        (characters, audioSeconds) = (job.plan.textBytes, job.audioSeconds)
        (queueSeconds, laneSeconds) = (speech?.queueSeconds, speech?.laneSeconds ?? 0)
        madeSeconds = speech?.madeSeconds ?? 0
    }
}
