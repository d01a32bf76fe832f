/// A rule that the other side of a WebSocket broke, and the code that its connection is closed with.
struct WebSocketFault: Error, Hashable, Sendable {
    let code: CloseCode
    let reason: String

    init(_ code: CloseCode, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}
