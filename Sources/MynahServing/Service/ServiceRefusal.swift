/// Why a service does not take an order now, for programs and for people.
public struct ServiceRefusal: Error, Hashable, Sendable {
    /// The kind of refusal.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The order would have to wait too long, or those who listen now would fall behind.
        case overloaded
        /// There are as many streams as the service keeps.
        case tooManyStreams
        /// The client has as many streams as one may have.
        case tooManyStreamsOfClient
        /// The service finishes what it has and takes nothing more.
        case draining
    }

    /// What kind of refusal it is.
    public let code: Code
    /// What is the matter and what can be done about it, as full sentences.
    public let message: String
    /// How long the order would have to wait now, as far as that can be estimated.
    public let wait: Duration?
    /// When it is worth another try; `nil` where it is not.
    public let retryAfter: Duration?

    /// Makes a refusal; `message` says what is the matter and what to do.
    init(_ code: Code, _ message: String, wait: Duration? = nil, retryAfter: Duration? = nil) {
        self.code = code
        self.message = message
        self.wait = wait
        self.retryAfter = retryAfter
    }
}
