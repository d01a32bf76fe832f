import MynahJSON

/// What a token says (RFC 7519, section 4.1).
struct TokenClaims: Hashable {
    /// Whose it is.
    let subject: String?
    /// Who made it.
    let issuer: String?
    /// For whom it is; none where it does not say.
    let audiences: [String]
    /// When it ends, in seconds since 1970; `nil` where it does not say that, or not as a number.
    let expires: Double?
    /// Before when it is not to be used; `nil` where it does not say.
    let notBefore: Double?
    /// What it lets its holder do; `nil` where it does not say.
    let scopes: [String]?

    /// Whether something that must be a number is none.
    let isBroken: Bool

    init(_ members: [String: JSONValue]) {
        subject = Self.text(members["sub"])
        issuer = Self.text(members["iss"])
        audiences = Self.texts(members["aud"])
        expires = Self.number(members["exp"])
        notBefore = Self.number(members["nbf"])
        scopes = Self.text(members["scope"]).map { $0.split(separator: " ").map(String.init) }
        isBroken =
            (members["nbf"] != nil && notBefore == nil) || (members["scope"] != nil && scopes == nil)
            || (members["aud"] != nil && audiences.isEmpty)
    }

    private static func text(_ value: JSONValue?) -> String? {
        if case .text(let text) = value?.content { text } else { nil }
    }

    private static func texts(_ value: JSONValue?) -> [String] {
        if case .list(let items) = value?.content { return items.compactMap(text) }
        return text(value).map { [$0] } ?? []
    }

    private static func number(_ value: JSONValue?) -> Double? {
        switch value?.content {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
