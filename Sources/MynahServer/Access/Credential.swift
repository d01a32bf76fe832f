import MynahHTTP

/// What somebody shows to be let in.
enum Credential: Hashable {
    /// Nothing.
    case none
    /// A key or a token.
    case secret(String)
    /// Something else, or too much of it.
    case unreadable

    /// The longest key or token that is looked at.
    static let longest = 8_192

    /// Looks at a request: at `Authorization: Bearer`, then at `xi-api-key` (ElevenLabs' clients).
    ///
    /// Web pages can name no fields for a WebSocket, so there alone the protocol `api_key.<key>` counts, and after it the query's
    /// `api_key`, `xi-api-key` or `authorization`, which proxies may write to their logs.
    init(_ request: ServerRequest) {
        if let written = request.fields["Authorization"] {
            self = Self.bearer(written)
        } else if let key = request.fields["xi-api-key"] {
            self = Self.checked(key)
        } else if WebSocketKey.isWanted(request) {
            self = Self.shown(key: WebSocketKey.key(of: request), authorization: request.query["authorization"])
        } else {
            self = .none
        }
    }

    /// The key where there is one, or else what stands behind `Bearer`.
    static func shown(key: String?, authorization: String?) -> Credential {
        if let key { return checked(key) }
        if let authorization { return bearer(authorization) }
        return .none
    }

    /// What stands behind `Bearer`.
    private static func token(of field: String) -> String? {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    private static func bearer(_ field: String) -> Credential { token(of: field).map { checked($0) } ?? .unreadable }

    private static func checked(_ secret: String) -> Credential {
        (1...longest).contains(secret.utf8.count) ? .secret(secret) : .unreadable
    }
}
