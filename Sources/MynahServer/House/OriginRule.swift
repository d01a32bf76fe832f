import MynahHTTP

/// Whose pages may use the server, and by which names it is known.
///
/// A web page of anybody's can send requests to servers on its reader's machine, under names of its own that mean that machine. So
/// a request must mean the server by an address or by a name that it has, and must come from a page that may.
struct OriginRule {
    private let settings: ServeSettings
    private let request: ServerRequest
    private let origin: String?

    init(_ settings: ServeSettings, _ request: ServerRequest) {
        self.settings = settings
        self.request = request
        origin = request.fields["Origin"]
    }

    /// Throws 421 where the request means a server of another name.
    func checkHost() throws(APIError) {
        let name = Self.name(of: request.authority)
        let isKnown =
            name.isEmpty || name == "localhost" || name.hasSuffix(".localhost") || Self.isAddress(name)
            || settings.hosts.contains(name) || settings.hosts.contains("*")
        guard !isKnown else { return }
        throw APIError(
            .misdirected,
            "unknown_host",
            "This server is not known as '\(name.prefix(80))'. Name it with --host-name, or ask it by its address."
        )
    }

    /// Throws 403 where a page of another origin asks that may not.
    func checkOrigin() throws(APIError) {
        guard let origin, !isAllowed else { return }
        throw APIError(
            .forbidden,
            "origin_not_allowed",
            "Pages of \(origin.prefix(80)) may not use this server. Allow them with --cors-origin."
        )
    }

    /// The answer to who asks which methods there are, as a browser does before it sends a request.
    func preflight(_ methods: [String]) -> ServerAnswer {
        var answer = ServerAnswer(.noContent)
        answer.fields.append("Allow", (methods + ["OPTIONS"]).joined(separator: ", "))
        guard origin != nil, isAllowed else { return answer }
        add(to: &answer.fields)
        answer.fields.append("Access-Control-Allow-Methods", methods.joined(separator: ", "))
        answer.fields.append(
            "Access-Control-Allow-Headers",
            (Self.usualFields + wantedFields).joined(separator: ", ")
        )
        answer.fields.append("Access-Control-Max-Age", "600")
        return answer
    }

    /// The fields that a page may send without having asked.
    private static let usualFields = [
        "Authorization", "Content-Type", "Cache-Control", "If-None-Match", "If-Range", "Range", "X-Request-Id",
        "traceparent", "xi-api-key",
    ]
    /// The most fields that are allowed for the asking, and the most letters of one.
    private static let mostFields = 32
    private static let longestField = 64

    /// The other fields that the page wants to send: clients of services have fields of their own, which mean nothing here.
    private var wantedFields: [String] {
        let usual = Self.usualFields.map { $0.lowercased() }
        let names = request.fields.list("Access-Control-Request-Headers").prefix(Self.mostFields).map {
            $0.lowercased()
        }
        return names.filter { name in
            name.utf8.count <= Self.longestField && name.utf8.allSatisfy(HTTPFields.isNameByte) && !usual.contains(name)
        }
    }

    /// Adds what a browser needs to see before it gives an answer to a page, and what keeps it from guessing.
    func add(to fields: inout HTTPFields) {
        fields.append("X-Content-Type-Options", "nosniff")
        guard let origin, isAllowed else { return }
        fields.append("Access-Control-Allow-Origin", origin)
        fields.append("Vary", "Origin")
        fields.append(
            "Access-Control-Expose-Headers",
            "X-Request-Id, traceresponse, X-Mynah-Warning, X-TTS-Engine, Retry-After, Content-Location, ETag, X-Mynah-Cache, "
                + Self.limitFields
        )
    }

    /// What tells how much is left.
    private static let limitFields =
        "X-RateLimit-Limit-Requests, X-RateLimit-Remaining-Requests, X-RateLimit-Reset-Requests, "
        + "X-RateLimit-Limit-Characters, X-RateLimit-Remaining-Characters, X-RateLimit-Reset-Characters, "
        + "X-RateLimit-Limit-Streams, X-RateLimit-Remaining-Streams"

    private var isAllowed: Bool {
        guard let origin else { return true }
        return settings.origins.contains("*") || settings.origins.contains(origin) || isOwn(origin)
    }

    /// Whether a page came from this server itself.
    private func isOwn(_ origin: String) -> Bool {
        origin == "http://" + request.authority || origin == "https://" + request.authority
    }

    /// The name without its port, in small letters.
    private static func name(of authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }.dropFirst()) }
        return authority.prefix { $0 != ":" }.lowercased()
    }

    private static func isAddress(_ name: String) -> Bool { IPAddress(name) != nil }
}
