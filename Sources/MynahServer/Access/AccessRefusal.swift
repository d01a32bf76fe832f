import MynahHTTP

/// Why somebody is not let in.
enum AccessRefusal: Error, Hashable {
    /// They come from where nobody may.
    case address
    /// They show nothing, or nothing that can be read.
    case missing
    /// They show a key that nobody has.
    case wrong
    /// They show a key that has expired.
    case expired(key: String)
    /// They show a token that is not believed, for this reason.
    case token(String)
    /// They may not do that.
    case scope(AccessScope, key: String?)

    /// Nothing that is believed signed their token.
    static let unsigned = AccessRefusal.token("no key of this server signed it")

    /// What programs tell it apart by.
    var code: String {
        switch self {
        case .address: "address_not_allowed"
        case .missing: "missing_api_key"
        case .wrong: "invalid_api_key"
        case .expired: "expired_api_key"
        case .token: "invalid_token"
        case .scope: "scope_missing"
        }
    }

    /// The key, where it is known.
    var key: String? {
        switch self {
        case .expired(let key): key
        case .scope(_, let key): key
        default: nil
        }
    }

    /// Whether somebody may be trying keys.
    var isFailure: Bool {
        switch self {
        case .wrong, .token, .missing: true
        default: false
        }
    }
}

extension APIError {
    /// What somebody is told who is not let in.
    init(_ refusal: AccessRefusal) {
        switch refusal {
        case .address:
            self.init(.forbidden, refusal.code, "This server takes no requests from your address.")
        case .missing:
            self.init(
                .unauthorized,
                refusal.code,
                "You need a key for this server: send it as 'Authorization: Bearer <key>'. Its operator makes one with 'mynah keys create'."
            )
        case .wrong: self.init(.unauthorized, refusal.code, "This is no key of this server. It may have been revoked.")
        case .expired:
            self.init(.unauthorized, refusal.code, "This key has expired. Ask the server's operator for another.")
        case .token(let reason): self.init(.unauthorized, refusal.code, "This token is not believed: \(reason).")
        case .scope(let scope, let key):
            let who = key == nil ? "Without a key you" : "With this key you"
            self.init(.forbidden, refusal.code, "\(who) may not do this; it needs the scope '\(scope.rawValue)'.")
        }
        if status == .unauthorized {
            let detail = refusal == .missing ? "" : ", error=\"invalid_token\""
            fields.append("WWW-Authenticate", "Bearer realm=\"mynah\"" + detail)
        }
    }

    /// What somebody is told who had too much.
    init(_ refusal: RateLedger.Refusal) {
        let seconds = max(1, Int(min(refusal.seconds, 1e6).rounded(.up)))
        let what =
            switch refusal.reason {
            case .requests: "You send more requests a minute than you may."
            case .characters: "You send more text a minute than you may."
            case .streams: "You have as many streams as you may. Read or close one of them first."
            case .failures: "Too many wrong keys came from your address."
            }
        self.init(
            .tooManyRequests,
            refusal.reason == .streams ? "too_many_streams" : "rate_limit_exceeded",
            "\(what) Try again in \(seconds) s."
        )
        fields.append("Retry-After", String(seconds))
    }
}
