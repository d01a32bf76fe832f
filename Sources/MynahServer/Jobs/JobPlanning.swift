import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// Makes plans of what comes as jobs, and orders of jobs that were kept.
struct JobPlanning {
    let house: House
    /// What tells an engine's model from another of the same name.
    let model: @Sendable (String) -> String

    /// What a new job is going to be. Throws what is wrong with the request.
    func plan(_ reading: JobIntake.Reading, for owner: String, _ client: ClientKey) async throws -> Job.Plan {
        let characters = reading.body.input.unicodeScalars.count
        try check(characters)
        let plan = try await SpeechPlanning(house: house).plan(reading.body, for: client)
        let engine = plan.casting.voice.engine.text
        return Job.Plan(
            owner: owner,
            engine: engine,
            voice: plan.casting.name.text,
            language: plan.casting.language.text,
            model: model(engine),
            seed: reading.body.seed ?? 0,
            format: plan.format,
            bitRate: reading.body.bitRate?.bitsPerSecond,
            hertz: plan.order.rate.hertz,
            characters: characters,
            textBytes: plan.text.bytes.count,
            warnings: (reading.warnings + plan.warnings).prefix(20).map { $0.filter { $0 != "\n" } }
        )
    }

    /// Throws 413 for a text that is too long for a job.
    private func check(_ characters: Int) throws(APIError) {
        guard characters > house.settings.limits.text else { return }
        throw APIError(
            .contentTooLarge,
            "text_too_long",
            "The text has \(characters) characters, a job has at most \(house.settings.limits.text). Leave it in parts.",
            at: "input"
        )
    }

    /// The order for what is left of a job. Throws where it cannot be spoken as it was begun.
    func order(for job: Job, _ body: SpeechBody) async throws -> SpeechOrder {
        let plan = try await SpeechPlanning(house: house).plan(body, for: ClientKey("job:" + job.plan.owner))
        let (casting, engine) = (plan.casting, plan.casting.voice.engine.text)
        guard
            [engine, casting.name.text, casting.language.text, model(engine)]
                == [job.plan.engine, job.plan.voice, job.plan.language, job.plan.model]
        else { throw JobStop.failed(.engineChanged) }
        var order = plan.order
        order.request.seed = UInt64(bitPattern: Int64(job.plan.seed))
        (order.encoding, order.deadline) = (nil, nil)
        (order.priority, order.isStreamed, order.keepsPlace) = (.batch, true, true)
        // A book would push out of a cache what others ask for again and again.
        order.caching = .nothing
        guard let bytes = job.progress.bookmark else { return order }
        guard let bookmark = SpeechRun.Bookmark(bytes: bytes) else { throw JobStop.lost }
        order.start = bookmark
        return order
    }
}

extension Job.Failure {
    fileprivate static let engineChanged = Job.Failure(
        code: "engine_changed",
        message:
            "The voice or model that the job was begun with is not here any more, so that it cannot be finished as it "
            + "was begun. Ask for it again."
    )
}
