import Glibc

/// What the system says about its last refusal.
enum SystemFailure {
    static var text: String { String(cString: strerror(errno)) }
}
