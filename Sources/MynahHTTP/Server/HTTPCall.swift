/// A request under way, and the way to answer it: once with `answer`, or with `begin`, `write` and `finish`, or with `upgrade`.
///
/// All of it happens on the loop of the connection. Each function throws `.disconnected` once the client has left, and `.misused`
/// where the order is wrong.
public struct HTTPCall: Sendable {
    /// What was asked.
    public let request: ServerRequest
    private let connection: Connection
    /// Which request of the connection it is.
    private let number: Int

    init(_ request: ServerRequest, number: Int, on connection: Connection) {
        self.request = request
        self.number = number
        self.connection = connection
    }

    /// The whole body. Throws `.refused` with 413 beyond `limit` (``ServerLimits/body`` where it is `nil`), with 408 when it comes too slowly.
    public func body(limit: Int? = nil) async throws(ServerError) -> [UInt8] {
        try await connection.body(number, limit: limit)
    }

    /// The next piece of the body, `nil` at its end. No more than a piece is read before it is asked for.
    public func bodyPiece() async throws(ServerError) -> [UInt8]? {
        try await connection.bodyPiece(number)
    }

    /// Sends a whole answer, whose length is known; the body is left out where HTTP has none (`HEAD`, 204, 304).
    public func answer(_ answer: ServerAnswer) async throws(ServerError) {
        try await connection.answer(number, answer)
    }

    /// Begins an answer whose body follows in pieces: in chunks (until the connection closes, in HTTP/1.0), unless `length` is known.
    public func begin(
        _ status: HTTPStatus,
        _ fields: HTTPFields = HTTPFields(),
        length: Int? = nil
    ) async throws(ServerError) {
        try await connection.begin(number, status, fields, length: length)
    }

    /// Sends a piece of the body; waits while more than ``ServerLimits/highWater`` is unsent.
    public func write(_ bytes: [UInt8]) async throws(ServerError) {
        try await connection.write(number, bytes)
    }

    /// Ends an answer that was begun.
    public func finish() async throws(ServerError) {
        try await connection.finish(number)
    }

    /// Whether the client asks for a WebSocket.
    public var wantsWebSocket: Bool { WebSocketHandshake.isAsked(request) }

    /// Makes a WebSocket of the connection, with the first of the client's protocols that is among `protocols`.
    ///
    /// Throws `.refused` with 400 or 426 where the client asks for none. When the handler returns, the WebSocket is closed.
    public func upgrade(
        protocols: [String] = [],
        fields: HTTPFields = HTTPFields()
    ) async throws(ServerError) -> WebSocket {
        let chosen = try await connection.upgrade(number, protocols: protocols, fields: fields)
        return WebSocket(connection, subprotocol: chosen)
    }

    /// Waits; by the loop's own clock, which needs no other thread. Throws as soon as the client leaves.
    public func sleep(for duration: Duration) async throws(ServerError) {
        try await connection.sleep(number, for: duration)
    }

    /// Writes down something for whoever observes the end of the request, in the place of what was written before.
    public func note(_ note: any Sendable) async { await connection.note(number, note) }

    /// The bytes that were sent for this request so far, head included.
    public var sent: Int { get async { await connection.sent(number) } }
}
