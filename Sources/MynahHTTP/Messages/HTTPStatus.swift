/// The number that says how a request went.
public struct HTTPStatus: RawRepresentable, Hashable, Sendable {
    /// Three digits.
    public let rawValue: Int

    /// Any status; what lies outside 100...999 becomes 500.
    public init(rawValue: Int) { self.rawValue = (100...999).contains(rawValue) ? rawValue : 500 }

    private init(_ rawValue: Int) { self.rawValue = rawValue }

    /// The connection becomes something else.
    public static let switchingProtocols = Self(101)
    /// What was asked for follows.
    public static let ok = Self(200)
    /// Something is there now that was not.
    public static let created = Self(201)
    /// The work has begun and goes on.
    public static let accepted = Self(202)
    /// All is well, and there is nothing to say.
    public static let noContent = Self(204)
    /// A part of what is there follows.
    public static let partialContent = Self(206)
    /// It is elsewhere for now.
    public static let found = Self(302)
    /// The answer is to be fetched elsewhere, with GET.
    public static let seeOther = Self(303)
    /// What the client has is still right.
    public static let notModified = Self(304)
    /// It is elsewhere for good, and is to be asked for there in the same way.
    public static let permanentRedirect = Self(308)
    /// The request breaks a rule.
    public static let badRequest = Self(400)
    /// Nobody said who asks.
    public static let unauthorized = Self(401)
    /// Whoever asks may not.
    public static let forbidden = Self(403)
    /// Nothing is there.
    public static let notFound = Self(404)
    /// It cannot be asked for in this way.
    public static let methodNotAllowed = Self(405)
    /// It is not there in any form that the client takes.
    public static let notAcceptable = Self(406)
    /// The request came too slowly.
    public static let requestTimeout = Self(408)
    /// Something else stands against it now.
    public static let conflict = Self(409)
    /// It was there and will not be again.
    public static let gone = Self(410)
    /// The body is too large.
    public static let contentTooLarge = Self(413)
    /// The address is too long.
    public static let targetTooLong = Self(414)
    /// The body is of a kind that is not taken.
    public static let unsupportedMediaType = Self(415)
    /// No byte lies in the range that is asked for.
    public static let rangeNotSatisfiable = Self(416)
    /// The client expects what the server does not do.
    public static let expectationFailed = Self(417)
    /// The request is for another host.
    public static let misdirected = Self(421)
    /// The body can be read but makes no sense.
    public static let unprocessable = Self(422)
    /// It must be asked for over another protocol.
    public static let upgradeRequired = Self(426)
    /// The client asks too often.
    public static let tooManyRequests = Self(429)
    /// The head is too large.
    public static let fieldsTooLarge = Self(431)
    /// The client left before the answer; nobody is sent this, logs say it.
    public static let clientClosed = Self(499)
    /// The server failed.
    public static let internalError = Self(500)
    /// The server cannot do that at all.
    public static let notImplemented = Self(501)
    /// A server behind this one failed.
    public static let badGateway = Self(502)
    /// The server cannot answer now.
    public static let unavailable = Self(503)
    /// A server behind this one was too slow.
    public static let gatewayTimeout = Self(504)
    /// The server does not speak this version of HTTP.
    public static let versionNotSupported = Self(505)
    /// There is no room to keep what came.
    public static let insufficientStorage = Self(507)

    /// The words that stand behind the number; empty for a number without a name.
    public var reason: String { Self.reasons[rawValue] ?? "" }

    /// Whether an answer of this status never has a body (RFC 9110, section 6.4.1).
    var isBodiless: Bool { rawValue < 200 || rawValue == 204 || rawValue == 304 }

    private static let reasons: [Int: String] = [
        101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
        206: "Partial Content", 302: "Found", 303: "See Other", 304: "Not Modified", 308: "Permanent Redirect",
        400: "Bad Request",
        401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable",
        408: "Request Timeout", 409: "Conflict", 410: "Gone", 413: "Content Too Large", 414: "URI Too Long",
        415: "Unsupported Media Type", 416: "Range Not Satisfiable", 417: "Expectation Failed",
        421: "Misdirected Request", 422: "Unprocessable Content", 426: "Upgrade Required", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 499: "Client Closed Request", 500: "Internal Server Error",
        501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
        505: "HTTP Version Not Supported", 507: "Insufficient Storage",
    ]
}
