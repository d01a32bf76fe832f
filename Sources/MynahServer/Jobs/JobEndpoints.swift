import MynahHTTP
import MynahJSON
import MynahServing
import MynahThreads

/// Answers those who leave long texts to be spoken, and fetch what came of them.
enum JobEndpoints {
    static let routes: [Route] = [
        create, list, one, remove, events, audio, times,
    ].map { $0.grouped("Jobs") }

    private static let create = Route.post(
        "/v1/audio/jobs",
        "Leaves a long text to be spoken.",
        taking: SpeechBody.self
    ) {
        visit in
        let desk = try visit.desk
        let bytes = try await visit.call.body(limit: desk.book.withLock { $0.rules.body })
        let reading = try await desk.intake.read(bytes, of: visit.request)
        let plan = try await desk.plan(reading, for: visit.owner, visit.client)
        try visit.admission?.speak(plan.textBytes)
        let job = try await desk.take(plan, request: reading.json)
        var visit = visit
        visit.warn(plan.warnings)
        var fields = visit.fields
        fields.append("Location", "/v1/audio/jobs/\(job.id.text)")
        fields.append("Content-Type", "application/json")
        try await visit.call.answer(ServerAnswer(.accepted, fields, body: text(of: job, at: desk)))
    }
    .uploading("multipart/form-data", "text/plain", "text/markdown", "application/ssml+xml")
    .giving("application/json", "The job, whose place is in Location.", .job)
    .succeeding(with: .accepted)

    private static let list = Route.get("/v1/audio/jobs", "Lists your jobs, the newest first.", JobsQuery.self) {
        visit,
        query in
        let desk = try visit.desk
        let owner = visit.owner
        let page = try desk.book.withLock { book throws(APIError) in try book.page(of: owner, query) }
        try await visit.answer { line in
            line.field("object", "list")
            line.list("data", page.jobs) { JobAnswer(desk: desk).write($1, to: &$0) }
            line.field("has_more", page.hasMore)
            line.optional("last_id", page.jobs.last?.id.text)
        }
    }
    .giving("application/json", "A page of jobs; 'last_id' leads to the next.", .jobs)

    private static let one = Route.get("/v1/audio/jobs/{id}", "Tells how far a job is.") { visit in
        let (desk, job) = try visit.job()
        try await visit.answer(.ok, "application/json", text(of: job, at: desk))
    }
    .giving("application/json", "The job: its status, the share that is done, what is left, what went wrong.", .job)

    private static let remove = Route.delete("/v1/audio/jobs/{id}", "Takes a job away, wherever it is.") { visit in
        let (desk, job) = try visit.job()
        await desk.cancel(job.id)
        try await visit.answer { line in
            line.field("id", job.id.text)
            line.field("object", "audio.job")
            line.field("deleted", true)
        }
    }
    .giving("application/json", "That it is gone.", .deleted)

    private static let events = Route.get("/v1/audio/jobs/{id}/events", "Tells of a job until it is at its end.") {
        visit in
        let (desk, job) = try visit.job()
        try await JobEvents(visit: visit, desk: desk, id: job.id, owner: visit.owner).answer()
    }
    .giving("text/event-stream", "An event for each change; Last-Event-ID goes on where a line was cut.")

    private static let audio = Route.get("/v1/audio/jobs/{id}/audio", "Brings the audio of a finished job.") { visit in
        let (desk, job) = try visit.job(finished: true)
        try await JobFileDelivery(visit: visit, desk: desk, job: job).answer()
    }
    .giving("audio/*", "The audio; Range asks for a part of it.")
    .delivering(.parts)

    private static let times = Route.get(
        "/v1/audio/jobs/{id}/times",
        "Tells when what is heard in the audio of a finished job.",
        JobTimesQuery.self
    ) { visit, query in
        let (desk, job) = try visit.job(finished: true)
        try await JobTimesAnswer(visit: visit, desk: desk, job: job).answer(query)
    }
    .giving("application/json", "The times, as 'timestamps' gives them.", .jobTimes)
    .giving("text/vtt", "Captions, where the client accepts nothing else.")
    .giving("application/x-subrip", "The same as SubRip has them.")

    private static func text(of job: Job, at desk: JobDesk) -> [UInt8] {
        var line = JSONLine()
        line.object { JobAnswer(desk: desk).write(job, to: &$0) }
        return line.bytes
    }
}

extension Visit {
    /// Where jobs are kept. Throws 404 where this server keeps none.
    fileprivate var desk: JobDesk {
        get throws(APIError) {
            guard let desk = house.jobs else {
                throw APIError(
                    .notFound,
                    "no_jobs",
                    "This server keeps no jobs. Ask POST /v1/audio/speech for shorter texts."
                )
            }
            return desk
        }
    }

    /// Whose jobs are seen: those of the key, else those of the address; everybody on this machine is one.
    fileprivate var owner: String {
        if let name = admission?.caller.keyName { return Job.Plan.keyMark + name }
        guard let ip = request.peer.ip, !ip.isLoopback else { return "local" }
        return "address:" + ip.household.map(String.init).joined(separator: ".")
    }

    /// The job that the path names. Throws 404 where there is none of this caller's, and 409 or 410 where its audio is wanted and not there.
    fileprivate func job(finished: Bool = false) throws(APIError) -> (JobDesk, Job) {
        let (desk, owner, name) = (try desk, owner, places["id"] ?? "")
        guard let id = JobID(name), let job = desk.book.withLock({ $0.job(id, of: owner) }) else {
            throw APIError(.notFound, "unknown_job", "There is no job '\(name.prefix(80))' of yours.", at: "id")
        }
        guard finished, job.status != .finished else { return (desk, job) }
        switch job.status {
        case .expired:
            throw APIError(.gone, "job_expired", "The job was kept as long as jobs are. Ask for it again.", at: "id")
        case .failed:
            throw APIError(.conflict, "job_failed", "The job failed: \(job.failure?.message ?? "")", at: "id")
        default:
            var error = APIError(
                .conflict,
                "job_not_finished",
                "The job is \(job.status.rawValue). Ask again when it is finished; /events tells of it.",
                at: "id"
            )
            error.fields.append("Retry-After", String(Int(min(max(1, job.secondsLeft ?? 1), 3_600).rounded(.up))))
            throw error
        }
    }
}
