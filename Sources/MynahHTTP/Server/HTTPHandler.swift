/// What answers the requests of a server.
///
/// It runs on the loop of the connection, which does nothing else meanwhile: whatever computes or blocks belongs on a thread of its
/// own. Its task is cancelled when the client leaves.
public protocol HTTPHandler: Sendable {
    /// Answers one request.
    ///
    /// A thrown ``ServerError`` is answered as ``refusal(_:)`` says, any other error with 500; so is a return without an answer. A
    /// stream that was begun and not finished is cut, so that its client sees that something is missing.
    func answer(_ call: HTTPCall) async throws

    /// The answer to a request that the server refuses, or whose handler threw.
    func refusal(_ error: ServerError) -> ServerAnswer
}

extension HTTPHandler {
    /// The error's message as a text.
    public func refusal(_ error: ServerError) -> ServerAnswer {
        var answer = ServerAnswer(error.status, text: error.message + "\n")
        for field in error.fields.all { answer.fields.append(field.name, field.value) }
        return answer
    }
}
