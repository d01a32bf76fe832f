import Glibc

/// A gate that threads wait at until a test opens it.
///
/// `@unchecked`: everything mutable is reached only while `mutex` is held, or in `init` and `deinit`.
public final class Gate: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// How many may still pass.
    private var passes = 0
    private var isOpen = false
    private var waiting = 0

    /// Makes a gate that is shut.
    public init() {
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

    /// Waits until the gate is open, or somebody may pass.
    public func pass() {
        locked {
            waiting += 1
            pthread_cond_broadcast(change)
            while passes == 0, !isOpen { pthread_cond_wait(change, mutex) }
            waiting -= 1
            if !isOpen { passes -= 1 }
        }
    }

    /// Lets so many pass.
    public func admit(_ count: Int = 1) { locked { passes += count } }

    /// Lets everybody pass from now on.
    public func open() { locked { isOpen = true } }

    /// Waits until so many stand before the gate who may not pass yet.
    public func awaitWaiting(_ count: Int) {
        locked { while waiting - passes < count { pthread_cond_wait(change, mutex) } }
    }

    private func locked(_ body: () -> Void) {
        pthread_mutex_lock(mutex)
        body()
        pthread_mutex_unlock(mutex)
        pthread_cond_broadcast(change)
    }
}
