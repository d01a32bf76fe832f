/// An answer whose body comes as fast as it is taken.
///
/// ```swift
/// let answer = try await HTTPAnswer.to(HTTPRequest(.get, url), HTTPSettings(userAgent: "mynah"))
/// for try await bytes in answer.body { … }
/// ```
public struct HTTPAnswer: Sendable {
    /// What the server says before the body.
    public let head: HTTPResponseHead
    /// What follows the head, to be gone through once.
    public let body: HTTPBody

    /// Asks a server, and waits for the head of its answer. Throws `.cancelled` when the task is cancelled.
    ///
    /// The exchange has a thread of its own, which ends with the body, or when nobody holds the body any more.
    public static func to(_ request: HTTPRequest, _ settings: HTTPSettings) async throws(HTTPError) -> HTTPAnswer {
        let body = HTTPBody(try BodyPipe())
        try body.pipe.start(request, settings)
        return HTTPAnswer(head: try await body.pipe.awaitHead(), body: body)
    }
}
