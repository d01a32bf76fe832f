import Glibc

/// Lets one thread at a time register a voice with flite.
///
/// Unchecked because of the pointer: it is set once, points to a mutex that is initialised before anybody can see it, and is only
/// ever passed to the two calls that are made for sharing it.
final class RegistrationLock: @unchecked Sendable {
    static let shared = RegistrationLock()

    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    private init() {
        mutex = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
    }

    func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}
