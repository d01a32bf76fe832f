/// How the end of a request's body is known (RFC 9112, section 6.3). What two readers could take differently is refused.
enum BodyFraming: Hashable, Sendable {
    case length(Int)
    case chunked

    init(_ fields: HTTPFields, _ version: HTTPVersion) throws(ServerError) {
        let lengths = fields.values("Content-Length")
        let codings = fields.values("Transfer-Encoding")
        guard !codings.isEmpty else {
            self = .length(try Self.length(lengths))
            return
        }
        guard lengths.isEmpty else {
            throw .refused(.badRequest, "The request has both Content-Length and Transfer-Encoding.")
        }
        guard version == .http11 else {
            throw .refused(.badRequest, "HTTP/1.0 has no Transfer-Encoding.")
        }
        guard codings.count == 1, codings[0].lowercased() == "chunked" else {
            throw .refused(.notImplemented, "The server reads no Transfer-Encoding but a single 'chunked'.")
        }
        self = .chunked
    }

    /// The number of bytes, where it is known.
    var length: Int? { if case .length(let count) = self { count } else { nil } }

    private static func length(_ values: [String]) throws(ServerError) -> Int {
        guard let value = values.first else { return 0 }
        let isNumber = value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard values.count == 1, isNumber, (1...18).contains(value.utf8.count), let length = Int(value) else {
            throw .refused(.badRequest, "The request's Content-Length is not one number.")
        }
        return length
    }
}
