/// Why an HTTP exchange did not come to its end.
public struct HTTPError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The text is no web address that can be used.
        case badAddress
        /// The host's name is not known, or nobody answers there, or the proxy does not.
        case unreachable
        /// No secure connection could be made: the certificate is not trusted, or TLS failed.
        case notTrusted
        /// Nothing came for too long.
        case stalled
        /// The connection broke, or the answer ended too early.
        case broken
        /// The answer is larger than allowed, in its head or in its body.
        case tooLarge
        /// The answer leads elsewhere in a way that is not followed.
        case badRedirect
        /// Whoever receives the answer wants no more of it.
        case declined
        /// Somebody asked to stop.
        case cancelled
        /// The library does not work at all, which is not the other side's fault.
        case failed
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What the library says of it, where it says something.
    public let cause: String?

    /// Makes an error; `message` says what failed and what can be done about it.
    public init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
