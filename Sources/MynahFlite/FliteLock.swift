import Glibc

/// Guards what flite shares among the threads of a process: the voices that are registered, and the random numbers.
///
/// All else that an utterance touches is its own or constant: flite's models are constant data, and a voice is only read once it
/// is registered.
///
/// Unchecked because of the pointer: it is set once, to a mutex that is initialised before anybody can see it, and only ever
/// passed to the calls that are made for sharing it.
final class FliteLock: @unchecked Sendable {
    static let shared = FliteLock()

    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    private init() {
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    /// Runs `body` when no other thread has the lock.
    func locked<Result>(during body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    /// Runs `body`, within `locked`, while others may have the lock.
    func unlocked<Result>(during body: () -> Result) -> Result {
        pthread_mutex_unlock(mutex)
        defer { pthread_mutex_lock(mutex) }
        return body()
    }
}
