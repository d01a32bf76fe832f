/// A connection on which both sides say what they want when they want.
///
/// Pings are answered, and sent to a client that is silent, without doing anything for it. Nothing is read ahead of `next`.
public struct WebSocket: Sendable {
    /// The protocol that was agreed on.
    public let subprotocol: String?
    private let connection: Connection

    init(_ connection: Connection, subprotocol: String?) {
        self.connection = connection
        self.subprotocol = subprotocol
    }

    /// The next message; `nil` once the other side has closed, or the server ends. Throws `.badMessage` when the other side breaks the
    /// rules, after closing.
    public func next() async throws(ServerError) -> WebSocketMessage? { try await connection.nextMessage() }

    /// Sends a message; waits while more than ``ServerLimits/highWater`` is unsent. Throws `.disconnected` after a close.
    public func send(_ message: WebSocketMessage) async throws(ServerError) { try await connection.send(message) }

    /// Says that nothing more will be sent, and waits for the other side to agree. `reason` is cut to 123 bytes.
    public func close(_ code: CloseCode = .normal, reason: String = "") async {
        await connection.closeWebSocket(code, reason)
    }

    /// Whether there are no more messages because the server ends: what came before may be answered, within the time that the server takes
    /// to end. The WebSocket is then closed with 1001.
    public var isEnding: Bool { get async { await connection.isWebSocketEnding } }

    /// Why the other side closed; `nil` while it is open.
    public var closeCode: CloseCode? { get async { await connection.receivedCloseCode } }
}
