import Glibc
import MynahThreads
import Synchronization

/// Where a thread of a pool learns of the next job, and the asking thread that it is done.
///
/// Both look at a number for a moment before they fall asleep, as jobs follow each other closely.
final class JobPost: Sendable {
    private struct Content {
        var job: PooledJob?
        var isClosed = false
    }

    private let content = Guarded(Content())
    /// The jobs so far.
    private let number = Atomic<Int>(0)
    /// Whether the thread is not done with the latest.
    private let isBusy = Atomic(false)

    /// Makes a job known.
    func publish(_ job: PooledJob) {
        content.withLock { content in
            content.job = job
            isBusy.store(true, ordering: .relaxed)
            number.wrappingAdd(1, ordering: .releasing)
        }
        content.wake()
    }

    /// Sends the thread home.
    func close() {
        content.withLock { $0.isClosed = true }
        content.wake()
    }

    /// The job behind number `last`; `nil` when there will be none.
    func awaitJob(after last: Int) -> (PooledJob, Int)? {
        look { number.load(ordering: .acquiring) != last }
        return content.wait { content -> (PooledJob, Int)?? in
            if content.isClosed { return .some(nil) }
            let latest = number.load(ordering: .relaxed)
            guard latest != last, let job = content.job else { return nil }
            return (job, latest)
        }
    }

    /// Says that the thread is done with the job.
    func leave() {
        // Under the lock: whoever has just looked in vain must not fall asleep behind it.
        content.withLock { _ in isBusy.store(false, ordering: .releasing) }
        content.wake()
    }

    /// Waits until the thread is done with the job.
    func awaitEnd() {
        look { !isBusy.load(ordering: .acquiring) }
        content.wait { content -> Void? in
            guard !isBusy.load(ordering: .acquiring) else { return nil }
            content.job = nil
            return ()
        }
    }

    /// Looks for some microseconds.
    private func look(_ isThere: () -> Bool) {
        for _ in 0..<50 {
            if isThere() { return }
            sched_yield()
        }
    }
}
