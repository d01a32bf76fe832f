import Glibc

/// Jobs in the order in which they came, for one thread that waits for them.
///
/// Sendable without the compiler's check because everything mutable is reached only while `mutex` is held, or in `init` and `deinit`.
final class JobQueue: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [UnownedJob] = []
    private var isClosed = false

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

    /// Adds a job.
    func push(_ job: UnownedJob) {
        locked { waiting.append(job) }
    }

    /// Lets `next` answer `nil` once the jobs are used up.
    func close() {
        locked { isClosed = true }
    }

    /// Waits for a job and takes it; `nil` after the last.
    func next() -> UnownedJob? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while waiting.isEmpty, !isClosed { pthread_cond_wait(change, mutex) }
        return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    private func locked(_ body: () -> Void) {
        pthread_mutex_lock(mutex)
        body()
        pthread_mutex_unlock(mutex)
        pthread_cond_signal(change)
    }
}
