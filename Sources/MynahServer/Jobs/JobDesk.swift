import MynahDatabase
import MynahFiles
import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahThreads

/// Keeps jobs and has them spoken, on a thread of its own: what is written down of them waits for the disk, and nobody else does.
actor JobDesk {
    /// What is known of all jobs, for whoever asks.
    nonisolated let book: Guarded<JobBook>
    /// Where their files lie.
    nonisolated let folder: JobFolder
    /// Reads requests.
    nonisolated let intake = JobIntake()
    /// Reads what was made of them.
    nonisolated let files = JobFileRoom()
    /// The house as jobs see it, with longer texts.
    nonisolated let house: House

    private nonisolated let lane = LaneThread()
    private nonisolated let place: JobHouse
    private let table: JobTable
    private var lock: FolderLock?
    private let encoding = JobEncoding()
    private var tasks: [JobID: Task<Void, Never>] = [:]
    private var clock: JobClock
    private var isClosed = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Opens the folder, and knows again what was in it. Throws where that cannot be used.
    init(_ place: JobHouse, for house: House) throws(JobHouseError) {
        let time = place.clocks()
        do {
            folder = try JobFolder(making: place.folder)
            lock = try FolderLock(place.folder)
            table = try JobTable(place.folder + "/jobs.db")
            book = Guarded(JobBook(place.rules, jobs: try table.all(), at: time.wall))
        } catch {
            throw JobHouseError(describing: error, folder: place.folder)
        }
        clock = JobClock(wall: time.wall, steady: time.steady)
        self.place = place
        var own = house
        own.settings.limits.text = place.rules.text
        self.house = own
    }

    /// Begins: takes away what belongs to no job, has the rest spoken, and looks after them until it is closed.
    nonisolated func open() {
        // Nobody awaits it: it is as long as a look into the folder.
        Task(executorPreference: lane) { await self.begin() }
    }

    private func begin() {
        let known = book.withLock { Set($0.jobs.keys) }
        for id in folder.ids where !known.contains(id) { folder.remove(id) }
        for job in book.withLock({ Array($0.jobs.values) }) { try? table.write(job) }
        lookAfter()
        DetachedThread.start { [weak self] in
            let pause = Guarded(())
            while true {
                pause.pause { _ in Moment.seconds() + 1 }
                guard let self else { return }
                // Nobody awaits it: it is as long as one look, and the next one does what it could not.
                Task(executorPreference: self.lane) { await self.lookAfter() }
            }
        }
    }

    /// Takes a job. Throws where there are too many, or its request cannot be kept.
    func take(_ plan: Job.Plan, request: [UInt8]) throws(APIError) -> Job {
        guard !isClosed else { throw APIError(.unavailable, "draining", "The server is about to end. Ask again soon.") }
        var job = Job(id: JobID(), plan: plan, created: now)
        job.bytes = request.count
        let used = book.withLock { $0.jobs.values.reduce(request.count) { $1.status.isEnd ? $0 : $0 + $1.bytes } }
        guard used < place.rules.bytes else { throw .noRoom }
        try book.withLock { [job] book throws(APIError) in try book.take(job) }
        do {
            try folder.make(job.id, request: request)
            try table.write(job)
        } catch {
            forget(job.id)
            throw APIError(.insufficientStorage, "job_not_kept", JobStop(describing: error).message)
        }
        tell(job)
        lookAfter()
        return job
    }

    /// Takes a job away, wherever it is.
    func cancel(_ id: JobID) {
        tasks[id]?.cancel()
        if let job = change(id, { $0.status = .cancelled }) { tell(job) }
        forget(id)
    }

    /// Takes no more, and returns when nothing is being spoken; what was spoken is there when the folder is opened again.
    func close() async {
        isClosed = true
        for task in tasks.values { task.cancel() }
        for task in tasks.values { await task.value }
        lock = nil
    }

    /// Expires what is too old, and has the next ones spoken.
    func lookAfter() {
        let time = place.clocks()
        let step = clock.step(wall: time.wall, steady: time.steady)
        if step != 0 { book.withLock { $0.shift(by: step) } }
        let now = now
        for id in book.withLock({ $0.expiring(at: now) }) { expire(id) }
        for id in book.withLock({ $0.forgettable(at: now) }) { forget(id) }
        let lanes = house.service.statistics.lanes
        while !isClosed, let id = book.withLock({ $0.next(at: now, lanes: lanes) }) { begin(id) }
    }

    /// What a request is going to be. Throws what is wrong with it.
    nonisolated func plan(_ reading: JobIntake.Reading, for owner: String, _ client: ClientKey) async throws -> Job.Plan
    {
        try await JobPlanning(house: house, model: place.model).plan(reading, for: owner, client)
    }

    private var now: Double { place.clocks().wall }
}

// What becomes of a job.
extension JobDesk {
    private func begin(_ id: JobID) {
        guard let job = change(id, { $0.status = .running }) else { return }
        tell(job)
        // Whoever closes the desk waits for it.
        tasks[id] = Task(executorPreference: lane) { await self.work(on: id) }
    }

    private func work(on id: JobID) async {
        let record = VisitRecord(requestID: id.text)
        do {
            try await finish(id, record)
        } catch {
            end(id, JobStop(describing: error))
        }
        tasks[id] = nil
        if let job = job(id), job.status.isEnd { house.statistics.add(RequestEntry(job, record.written.speech)) }
        lookAfter()
    }

    private func finish(_ id: JobID, _ record: VisitRecord) async throws {
        guard let job = job(id) else { return }
        let (levels, level) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        async let encoded = encoding.encode(job, in: folder, behind: levels)
        if !job.progress.isSpoken { try await speak(job, record) { level.yield($0) } }
        guard let spoken = self.job(id) else { return }
        level.yield(spoken.progress.samples)
        level.finish()
        let bytes = try await encoded
        guard self.job(id) != nil else { return }
        folder.remove(id, [.samples])
        change(id) { job in
            (job.status, job.audioBytes, job.ended) = (.finished, bytes, self.now)
            job.bytes = self.folder.bytes(of: id)
        }.map(tell)
    }

    /// Has the rest of a job spoken, and tells how many samples of it are on the disk.
    private func speak(_ job: Job, _ record: VisitRecord, _ tell: (Int) -> Void) async throws {
        let body = try await intake.read(kept: try folder.read(.request, of: job.id))
        let order = try await JobPlanning(house: house, model: place.model).order(for: job, body)
        var recording = try JobRecording(job, in: folder, keepsPhonemes: body.timestamps == .phoneme)
        let stream = try house.service.submit(record.listen(to: order))
        var count = CharacterCount(body.input)
        var began = place.clocks().steady
        while let piece = try await stream.next() {
            guard self.job(job.id) != nil else { throw JobStop.interrupted }
            if var progress = try recording.write(piece) {
                progress.characters = count.characters(before: progress.place)
                let time = place.clocks().steady
                try advance(job.id, to: progress, after: time - began)
                began = time
                tell(progress.samples)
            }
        }
        try recording.sync()
        let (samples, marks) = (recording.sampleCount, recording.markBytes)
        try advance(
            job.id,
            to: Job.Progress(
                place: job.plan.textBytes,
                characters: job.plan.characters,
                samples: samples,
                markBytes: marks,
                isSpoken: true
            ),
            after: place.clocks().steady - began
        )
    }

    /// Writes down how far a job is; what lies before it is on the disk.
    private func advance(_ id: JobID, to progress: Job.Progress, after seconds: Double) throws {
        let job = book.withLock { book in
            book.change(id) { job in
                let before = job.progress.seconds
                job.progress = progress
                job.progress.seconds = before + seconds
                job.bytes = self.folder.bytes(of: id)
            }
        }
        guard let job else { throw JobStop.interrupted }
        try table.write(job)
        guard book.withLock({ $0.bytes }) > place.rules.bytes else { return }
        for old in book.withLock({ $0.expiring(at: now) }) { expire(old) }
        if book.withLock({ $0.bytes }) > place.rules.bytes { throw JobStop.failed(APIError.noRoom.failure) }
    }

    private func end(_ id: JobID, _ stop: JobStop) {
        switch stop {
        case .interrupted: change(id) { $0.status = .queued }
        case .delayed(let seconds):
            change(id) { job in (job.status, job.waitsUntil) = (.queued, self.now + seconds) }
        case .failed(let failure):
            folder.remove(id, [.samples, .marks, .audio])
            change(id) { job in
                (job.status, job.failure, job.ended) = (.failed, failure, self.now)
                job.bytes = self.folder.bytes(of: id)
            }.map(tell)
        }
    }

    private func expire(_ id: JobID) {
        folder.remove(id)
        change(id) { job in
            (job.status, job.bytes, job.audioBytes) = (.expired, 0, 0)
            job.expired = self.now
        }.map(tell)
    }

    private func forget(_ id: JobID) {
        book.withLock { $0.remove(id) }
        folder.remove(id)
        // What stays in the table has no files, and expires.
        try? table.remove(id)
    }

    private func job(_ id: JobID) -> Job? { book.withLock { $0.jobs[id] } }

    /// Changes a job, here and on the disk; a disk that does not take it is heard of when the next passage is written.
    @discardableResult
    private func change(_ id: JobID, _ change: (inout Job) -> Void) -> Job? {
        let job = book.withLock { book in book.change(id, change) }
        if let job { try? table.write(job) }
        return job
    }

    private func tell(_ job: Job) {
        place.report(
            JobReport(
                id: job.id.text,
                status: job.status.rawValue,
                errorCode: job.failure?.code,
                characters: job.progress.place,
                audioSeconds: job.audioSeconds
            )
        )
    }
}

extension APIError {
    static let noRoom = APIError(
        .insufficientStorage,
        "jobs_disk_full",
        "There is no room for another job. Take finished ones away, or allow more with --jobs-disk."
    )
}

extension JobStop {
    /// What is told of it.
    fileprivate var message: String { if case .failed(let failure) = self { failure.message } else { "Try again." } }
}
