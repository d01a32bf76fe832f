import Glibc

/// A call on a file that failed, with the number that the system gives the reason.
package struct FileFailure: Error, Hashable, Sendable {
    /// The system's number: `ENOSPC`, `EACCES`.
    package let number: Int32

    package init(_ number: Int32) { self.number = number }

    /// The reason in the system's words.
    package var reason: String { String(cString: strerror(number)) }

    /// Whether something else stands where this one file should be: files beside it can be written.
    package var isOfOnePlace: Bool { [EISDIR, EEXIST, ENOTEMPTY].contains(number) }
}
