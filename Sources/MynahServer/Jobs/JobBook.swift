import MynahHTTP

/// All jobs that a server knows, and what is decided about them: a value that is told the time.
struct JobBook: Sendable {
    /// What is allowed.
    let rules: JobRules
    private(set) var jobs: [JobID: Job] = [:]

    /// A book with the jobs that were kept; those that were being spoken wait again.
    init(_ rules: JobRules, jobs: [Job] = [], at now: Double = 0) {
        self.rules = rules
        for var job in jobs {
            if job.status == .running { job.status = .queued }
            // A clock that was set back since must not keep a job for ever.
            job.created = min(job.created, now)
            job.ended = job.ended.map { min($0, now) }
            job.expired = job.expired.map { min($0, now) }
            self.jobs[job.id] = job
        }
    }

    /// The bytes that all jobs take on the disk.
    var bytes: Int { jobs.values.reduce(0) { $0 + $1.bytes } }

    /// A job, for whom it belongs to.
    func job(_ id: JobID, of owner: String) -> Job? {
        guard let job = jobs[id], job.plan.owner == owner else { return nil }
        return job
    }

    /// Takes a job, or says why not.
    mutating func take(_ job: Job) throws(APIError) {
        let kept = jobs.values.filter { $0.status != .expired }
        if kept.count >= rules.most { throw .tooManyJobs("This server keeps \(rules.most) jobs at a time.") }
        if kept.count(where: { $0.plan.owner == job.plan.owner }) >= rules.mostOfOwner {
            throw .tooManyJobs(
                "You have \(rules.mostOfOwner) jobs, as many as one may have. Take one away with DELETE."
            )
        }
        jobs[job.id] = job
    }

    /// Writes down what became of a job, which is told to whoever asks; it is at its end where `ended` says so.
    mutating func change(_ id: JobID, _ change: (inout Job) -> Void) -> Job? {
        guard var job = jobs[id] else { return nil }
        change(&job)
        job.revision += 1
        jobs[id] = job
        return job
    }

    /// Forgets a job.
    mutating func remove(_ id: JobID) { jobs[id] = nil }

    /// The job that is to be spoken next; whoever has the fewest running comes first, and of theirs the oldest.
    func next(at now: Double, lanes: Int) -> JobID? {
        let running = jobs.values.filter { $0.status == .running }
        guard running.count < rules.running ?? max(1, lanes - 1) else { return nil }
        let shares = Dictionary(grouping: running) { $0.plan.owner }.mapValues(\.count)
        return jobs.values.filter { $0.status == .queued && $0.waitsUntil <= now }.min { one, other in
            let (first, second) = (shares[one.plan.owner, default: 0], shares[other.plan.owner, default: 0])
            return (first, one.created, one.id.text) < (second, other.created, other.id.text)
        }?.id
    }

    /// Moves all times along with a clock that was set.
    mutating func shift(by seconds: Double) {
        for id in jobs.keys {
            jobs[id]?.created += seconds
            if let ended = jobs[id]?.ended { jobs[id]?.ended = ended + seconds }
            if let expired = jobs[id]?.expired { jobs[id]?.expired = expired + seconds }
            jobs[id]?.waitsUntil += seconds
        }
    }
}

// How long jobs are kept.
extension JobBook {
    /// When a job will have been kept long enough; never while it is being spoken.
    func expiry(of job: Job) -> Double? {
        job.status == .running ? nil : (job.ended ?? job.created) + rules.age
    }

    /// The jobs whose files are to go: those that are too old, and as many of the oldest as take too much room.
    func expiring(at now: Double) -> [JobID] {
        let kept = jobs.values.filter { $0.status != .expired }
        var due = kept.filter { expiry(of: $0).map { $0 <= now } ?? false }.map(\.id)
        var surplus = bytes - rules.bytes - due.reduce(0) { $0 + (jobs[$1]?.bytes ?? 0) }
        let done = kept.filter { $0.status.isEnd && !due.contains($0.id) }.sorted { $0.ended ?? 0 < $1.ended ?? 0 }
        for job in done where surplus > 0 {
            due.append(job.id)
            surplus -= job.bytes
        }
        return due
    }

    /// The jobs that need not even be remembered.
    func forgettable(at now: Double) -> [JobID] {
        jobs.values.filter { $0.status == .expired && ($0.expired ?? $0.ended ?? 0) + rules.age <= now }.map(\.id)
    }
}

// What is listed.
extension JobBook {
    /// Somebody's jobs, the newest first, behind the one called `after`; and whether there are more.
    func page(of owner: String, _ query: JobsQuery) throws(APIError) -> (jobs: [Job], hasMore: Bool) {
        var own = jobs.values.filter { $0.plan.owner == owner && (query.status == nil || $0.status == query.status) }
        own.sort { ($0.created, $0.id.text) > ($1.created, $1.id.text) }
        if let after = query.after {
            guard let last = JobID(after).flatMap({ job($0, of: owner) }) else {
                throw .invalid("unknown_job", "There is no job '\(after.prefix(80))' of yours.", at: "after")
            }
            own.removeAll { ($0.created, $0.id.text) >= (last.created, last.id.text) }
        }
        return (Array(own.prefix(query.limit.count)), own.count > query.limit.count)
    }
}

extension APIError {
    fileprivate static func tooManyJobs(_ reason: String) -> APIError {
        var error = APIError(.tooManyRequests, "too_many_jobs", reason)
        error.fields.append("Retry-After", "60")
        return error
    }
}
