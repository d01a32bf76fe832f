/// What a client may take of a server through a WebSocket.
public struct WebSocketLimits: Hashable, Sendable {
    /// The most bytes of a message, after it was inflated; more closes the connection with 1009.
    public var message = 1_048_576
    /// The most pieces of a message; more closes the connection with 1008.
    public var fragments = 10_000
    /// How long a client may be silent before it is sent a ping, and how long it then may take to answer anything.
    public var pingInterval = Duration.seconds(30)
    /// How long a client may take to answer a close.
    public var closeTime = Duration.seconds(5)
    /// Whether messages may be compressed (permessage-deflate), where the client offers it.
    public var compresses = true
    /// The fewest bytes of a text that are compressed; sound is not compressed again.
    public var compressedText = 256

    /// The limits that suit most servers.
    public init() {}
}
