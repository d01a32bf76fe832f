/// How a request went, for logs and measurements.
public struct FinishedCall: Sendable {
    /// How it ended.
    public enum End: String, Hashable, Sendable {
        /// With an answer in full.
        case answered
        /// The server refused it before a handler saw it.
        case refused
        /// The client left before the end.
        case disconnected
        /// The handler ended before its answer did.
        case cut
    }

    /// What was asked; `nil` where it never came to that.
    public let request: ServerRequest?
    /// Who asked.
    public let peer: PeerAddress
    /// What was answered; `nil` where nothing was.
    public let status: HTTPStatus?
    /// The bytes that were sent.
    public let sent: Int
    /// The time from the first byte of the request to the end.
    public let duration: Duration
    /// How it ended.
    public let end: End
    /// What the handler wrote down of it (``HTTPCall/note(_:)``).
    public let note: (any Sendable)?
}
