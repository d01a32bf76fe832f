/// What tokens of one issuer are checked with. A key is for one algorithm, whatever a token says of itself.
struct TokenKey: Hashable, Sendable {
    /// How a token can be signed.
    enum Algorithm: String, Hashable, Sendable {
        case hs256 = "HS256"
        case rs256 = "RS256"
        case es256 = "ES256"
    }

    /// What it is for.
    let algorithm: Algorithm
    /// What tokens call it; `nil` for one that they need not name.
    let name: String?
    /// The secret, or the public key in DER.
    let bytes: [UInt8]

    /// Whether it signed a token.
    func signed(_ token: TokenText, with crypto: Crypto) -> Bool {
        guard token.algorithm == algorithm.rawValue, name == nil || token.keyName == nil || name == token.keyName else {
            return false
        }
        switch algorithm {
        case .hs256: return crypto.isCode(token.signature, of: token.signed, by: bytes)
        case .rs256: return crypto.isSignature(token.signature, of: token.signed, by: bytes)
        case .es256:
            guard let signature = DER.p256Signature(token.signature) else { return false }
            return crypto.isSignature(signature, of: token.signed, by: bytes)
        }
    }
}
