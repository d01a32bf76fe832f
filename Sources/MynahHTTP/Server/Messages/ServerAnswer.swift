/// A whole answer to a request.
public struct ServerAnswer: Hashable, Sendable {
    /// How it went.
    public var status: HTTPStatus
    /// What is said besides; `Content-Length`, `Date` and `Connection` come from the server.
    public var fields: HTTPFields
    /// What was asked for.
    public var body: [UInt8]

    /// Makes an answer from bytes, whose type `fields` names.
    public init(_ status: HTTPStatus, _ fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// Makes an answer from a text.
    public init(_ status: HTTPStatus, text: String, type: String = "text/plain; charset=utf-8") {
        self.init(status, body: Array(text.utf8))
        fields.append("Content-Type", type)
    }
}
