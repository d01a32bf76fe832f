import Glibc
import Synchronization

/// Where a thread of a pool learns of the next job, and the asking thread that it is done.
///
/// Both look at a number for a moment before they fall asleep, as jobs follow each other closely.
///
/// `@unchecked`: `job` and `isClosed` are reached only while `mutex` is held; the numbers are atomic.
final class JobPost: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var job: PooledJob?
    private var isClosed = false
    /// The jobs so far.
    private let number = Atomic<Int>(0)
    /// Whether the thread is not done with the latest.
    private let isBusy = Atomic(false)

    init() {
        mutex.initialize(to: pthread_mutex_t())
        change.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    /// Makes a job known.
    func publish(_ job: PooledJob) {
        locked {
            self.job = job
            isBusy.store(true, ordering: .relaxed)
            number.wrappingAdd(1, ordering: .releasing)
        }
    }

    /// Sends the thread home.
    func close() { locked { isClosed = true } }

    /// The job behind number `last`; `nil` when there will be none.
    func awaitJob(after last: Int) -> (PooledJob, Int)? {
        look { number.load(ordering: .acquiring) != last }
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while number.load(ordering: .relaxed) == last, !isClosed { pthread_cond_wait(change, mutex) }
        guard !isClosed, let job else { return nil }
        return (job, number.load(ordering: .relaxed))
    }

    /// Says that the thread is done with the job.
    func leave() {
        isBusy.store(false, ordering: .releasing)
        locked {}
    }

    /// Waits until the thread is done with the job.
    func awaitEnd() {
        look { !isBusy.load(ordering: .acquiring) }
        pthread_mutex_lock(mutex)
        while isBusy.load(ordering: .acquiring) { pthread_cond_wait(change, mutex) }
        job = nil
        pthread_mutex_unlock(mutex)
    }

    /// Looks for some microseconds.
    private func look(_ isThere: () -> Bool) {
        for _ in 0..<50 {
            if isThere() { return }
            sched_yield()
        }
    }

    private func locked(_ body: () -> Void) {
        pthread_mutex_lock(mutex)
        body()
        pthread_mutex_unlock(mutex)
        pthread_cond_broadcast(change)
    }
}
