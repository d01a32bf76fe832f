/// Why a child process did not do its work.
package struct ProcessError: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable {
        /// The program is not where it was looked for.
        case notFound
        /// The program could not be started.
        case startFailed
        /// The child did not answer in time.
        case timedOut
        /// Somebody asked to stop; the child is as it was.
        case cancelled
        /// The child ended, or was killed, before it had answered.
        case ended
        /// The child sent something that makes no sense.
        case nonsense
        /// The child failed too often of late and is not started again yet.
        case resting
    }

    /// What kind of failure it is.
    package let code: Code
    /// What failed and what can be done about it, as full sentences.
    package let message: String
    /// What the child last wrote on its standard error, or what the system said.
    package let cause: String?

    package init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
