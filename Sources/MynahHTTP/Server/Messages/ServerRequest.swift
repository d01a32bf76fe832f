/// A request as it came, without its body.
public struct ServerRequest: Hashable, Sendable {
    /// `GET`, in the letters that came.
    public let method: String
    /// What the request line names, unchanged: for logs.
    public let target: String
    /// The path, its percent escapes decoded: it begins with `/`, or is `*`, and has no dot segments. An escaped
    /// slash, which only its last part can have, is `%2F`.
    public let path: String
    private let hasEscapedSlash: Bool
    /// What follows the question mark.
    public let query: RequestQuery
    /// The host and port that the client means, as it writes them; empty only in HTTP/1.0.
    public let authority: String
    /// What is said besides.
    public let fields: HTTPFields
    /// The version that the client speaks.
    public let version: HTTPVersion
    /// The number of bytes of the body; `nil` where it comes in chunks of which nobody knows how many there are.
    public let bodyLength: Int?
    /// Who asks.
    public var peer: PeerAddress

    /// Makes a request, as tests of handlers need it.
    public init(_ method: String, path: String, fields: HTTPFields = HTTPFields(), peer: PeerAddress = .unix) {
        let target = RequestTarget(path) ?? RequestTarget.root
        self.init(RequestLine(method: method, target: path, version: .http11), target, fields, bodyLength: 0)
        self.peer = peer
    }

    init(_ line: RequestLine, _ target: RequestTarget, _ fields: HTTPFields, bodyLength: Int?) {
        method = line.method
        self.target = line.target
        path = target.path
        hasEscapedSlash = target.hasEscapedSlash
        query = target.query
        authority = target.authority ?? fields["Host"] ?? ""
        self.fields = fields
        version = line.version
        self.bodyLength = bodyLength
        peer = .unix
    }

    /// The parts of the path between its slashes; escaped slashes in the last of them are decoded.
    public var segments: [Substring] {
        var parts = Array(path.split(separator: "/", omittingEmptySubsequences: false).dropFirst())
        guard hasEscapedSlash, let last = parts.popLast() else { return parts }
        return parts + [Substring(PercentEscapes.decoded(last.utf8) ?? String(last))]
    }
}
