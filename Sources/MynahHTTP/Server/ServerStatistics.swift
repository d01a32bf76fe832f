/// What a server is doing and has done.
public struct ServerStatistics: Hashable, Sendable {
    /// The connections that are open.
    public internal(set) var connections = 0
    /// The requests that are being answered.
    public internal(set) var active = 0
    /// The WebSockets that are open.
    public internal(set) var webSockets = 0
    /// The connections that were accepted.
    public internal(set) var accepted = 0
    /// The connections that were turned away, for there were too many.
    public internal(set) var turnedAway = 0
    /// The requests that came.
    public internal(set) var requests = 0
    /// The bytes that were received.
    public internal(set) var received = 0
    /// The bytes that were sent.
    public internal(set) var sent = 0

    /// Nothing.
    public init() {}
}
