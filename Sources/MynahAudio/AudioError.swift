/// Why audio could not be read, for programs and for people.
public struct AudioError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The bytes are not what they should be.
        case malformed
        /// The bytes are right, but of a kind that is not read here.
        case unsupported
        /// There is more audio than was allowed.
        case limitExceeded
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What lay beneath, as its own source words it.
    public let cause: String?

    /// Makes an error; `message` says what failed and what to do.
    public init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
