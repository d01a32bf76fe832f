/// A request that is being answered.
final class ActiveCall {
    let request: ServerRequest
    /// Whether the client wants to ask more on the connection.
    let isToStay: Bool
    /// When its first byte came.
    let began: Duration
    var answer: AnswerState
    var body: BodyReading
    /// What came of the body and was not taken yet.
    var bytes: [UInt8] = []
    /// Why no more of the body will come.
    var failure: ServerError?
    /// Whether the client waits for leave to send its body.
    var expectsContinue: Bool
    /// The bytes that were sent for it.
    var sent = 0
    /// What the handler wrote down for whoever observes its end.
    var note: (any Sendable)?

    init(_ head: RequestHead, from peer: PeerAddress, began: Duration, _ server: ServerContext) throws(ServerError) {
        var request = head.request
        request.peer = server.settings.forwarders.client(behind: peer, head.request.fields)
        self.request = request
        self.began = began
        isToStay = head.keepsAlive
        answer = AnswerState(to: request, keepsAlive: head.keepsAlive)
        body = try BodyReading(head.framing, limit: server.limits.upload)
        expectsContinue = head.expectsContinue
    }
}
