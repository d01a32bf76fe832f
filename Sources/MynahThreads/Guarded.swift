import Glibc

/// A value that threads share: one at a time has it, and the others may wait until it has changed.
///
/// `@unchecked`: `value` is reached only while `mutex` is held, or in `init` and `deinit`.
package final class Guarded<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    /// Guards `value` from here on.
    package init(_ value: sending Value) {
        self.value = value
        mutex.initialize(to: pthread_mutex_t())
        change.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(change, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    /// Has the value to itself while `body` runs, which must be quick.
    package func withLock<Result, Failure: Error>(
        _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }

    /// Lets those who wait look again.
    package func wake() { pthread_cond_broadcast(change) }

    /// Waits until `body` has an answer; it is asked at once, and each time that somebody calls ``wake()``.
    package func wait<Result>(for body: (inout sending Value) -> sending Result?) -> sending Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(change, mutex)
        }
    }

    /// Waits until somebody calls ``wake()`` or the moment comes that `alarm` says, in ``Moment``'s seconds; there may be none.
    package func pause(until alarm: (inout sending Value) -> Double?) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        guard let moment = alarm(&value) else {
            pthread_cond_wait(change, mutex)
            return
        }
        let whole = moment.rounded(.down)
        var time = timespec(tv_sec: Int(whole), tv_nsec: Int((moment - whole) * 1e9))
        pthread_cond_timedwait(change, mutex, &time)
    }
}
