import Glibc

/// A call on a file that failed, with the number that the system gives the reason.
package struct FileFailure: Error, Hashable, Sendable {
    /// The system's number: `ENOSPC`, `EACCES`.
    package let number: Int32

    package init(_ number: Int32) { self.number = number }

    /// The reason in the system's words.
    package var reason: String { String(cString: strerror(number)) }
}
