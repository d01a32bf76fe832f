/// Jobs in the order in which they came, for one thread that waits for them.
final class JobQueue: Sendable {
    private struct Content {
        var waiting: [UnownedJob] = []
        var isClosed = false
    }

    private let content = Guarded(Content())

    /// Adds a job.
    func push(_ job: UnownedJob) {
        content.withLock { $0.waiting.append(job) }
        content.wake()
    }

    /// Lets `next` answer `nil` once the jobs are used up.
    func close() {
        content.withLock { $0.isClosed = true }
        content.wake()
    }

    /// Waits for a job and takes it; `nil` after the last.
    func next() -> UnownedJob? {
        content.wait { content -> UnownedJob?? in
            guard content.waiting.isEmpty else { return content.waiting.removeFirst() }
            return content.isClosed ? .some(nil) : nil
        }
    }
}
