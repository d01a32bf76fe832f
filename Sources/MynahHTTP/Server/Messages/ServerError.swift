/// Why a request, a connection or a server did not come to its end.
public struct ServerError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The client has left, or its connection broke.
        case disconnected
        /// Somebody asked to stop, or the server ends.
        case cancelled
        /// The request breaks the rules of HTTP, or asks for what the server does not do; `status` says more.
        case refused
        /// The handler does what cannot be done now: answers twice, writes more than it said.
        case misused
        /// The other side of a WebSocket breaks its rules.
        case badMessage
        /// The server cannot listen where it should.
        case cannotListen
        /// The system refuses what no server can do without.
        case failed
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What the client is answered, where it is answered at all.
    public let status: HTTPStatus
    /// What is said besides in that answer.
    public var fields = HTTPFields()

    /// Makes an error; `message` says what failed and what can be done about it.
    public init(_ code: Code, _ message: String, status: HTTPStatus = .internalError) {
        self.code = code
        self.message = message
        self.status = status
    }

    static let disconnected = ServerError(.disconnected, "The client has left.", status: .clientClosed)
    static let cancelled = ServerError(.cancelled, "The request was cancelled.", status: .unavailable)

    static func refused(_ status: HTTPStatus, _ message: String) -> ServerError {
        ServerError(.refused, message, status: status)
    }
}
