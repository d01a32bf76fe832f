/// What an HTTP server says before the body of its answer.
public struct HTTPResponseHead: Hashable, Sendable {
    /// The address that answered.
    public let url: HTTPURL
    /// The number that says how it went.
    public let status: Int
    /// All else.
    public let fields: HTTPFields

    /// Makes the head of an answer from `url`.
    public init(url: HTTPURL, status: Int, fields: HTTPFields) {
        self.url = url
        self.status = status
        self.fields = fields
    }

    /// Whether the answer leads elsewhere.
    var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) && fields["Location"] != nil }
}
