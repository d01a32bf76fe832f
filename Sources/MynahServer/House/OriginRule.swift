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

    /// The answer to a browser that asks before it sends a request; `nil` for other requests.
    func preflight(_ allowed: () -> [String]) -> ServerAnswer? {
        guard request.method == "OPTIONS" else { return nil }
        let methods = allowed()
        var answer = ServerAnswer(.noContent)
        answer.fields.append("Allow", (methods + ["OPTIONS"]).joined(separator: ", "))
        guard origin != nil, isAllowed else { return answer }
        add(to: &answer.fields)
        answer.fields.append("Access-Control-Allow-Methods", methods.joined(separator: ", "))
        answer.fields.append(
            "Access-Control-Allow-Headers",
            "Authorization, Content-Type, Cache-Control, If-None-Match, Range, X-Request-Id, traceparent, xi-api-key"
        )
        answer.fields.append("Access-Control-Max-Age", "600")
        return answer
    }

    /// Adds what a browser needs to see before it gives an answer to a page, and what keeps it from guessing.
    func add(to fields: inout HTTPFields) {
        fields.append("X-Content-Type-Options", "nosniff")
        guard let origin, isAllowed else { return }
        fields.append("Access-Control-Allow-Origin", origin)
        fields.append("Vary", "Origin")
        fields.append(
            "Access-Control-Expose-Headers",
            "X-Request-Id, X-Mynah-Warning, X-TTS-Engine, Retry-After, Content-Location, ETag, X-Mynah-Cache, X-RateLimit-Limit-Requests, "
                + "X-RateLimit-Remaining-Requests, X-RateLimit-Reset-Requests"
        )
    }

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
