import MynahHTTP

/// The words in which a client and a stream talk with each other: ours, or those of another service.
protocol StreamWire: Sendable {
    /// How the client wants text spoken by what it said last; it is set back where that cannot be done.
    var config: StreamConfig { get set }

    /// What a message of the client asks; several things, where it says so.
    mutating func commands(in message: WebSocketMessage) throws(APIError) -> [StreamCommand]

    /// The messages that tell the client of an event.
    mutating func messages(of event: StreamEvent) -> [WebSocketMessage]
}
