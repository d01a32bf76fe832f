/// Which tokens of others are believed: those that one of the keys signed, for this server, by this issuer, now.
package struct TokenRule: Sendable {
    /// What tokens are checked with.
    private(set) var keys: [TokenKey] = []
    /// Keys that another server has.
    private(set) var distant: DistantKeys?
    /// Who must have made them; anybody who has a key without one.
    package var issuer: String?
    /// For whom they must be. Without one, a token that is for somebody is not for us.
    package var audience: String?

    /// By how many seconds clocks may differ.
    static let leeway = 30.0
    private static let longestSubject = 100
    private let crypto: Crypto

    /// Believes no token yet. Throws where OpenSSL is missing.
    package init() throws(AccessFault) { crypto = try Crypto.loaded }

    /// Believes tokens that are signed with the secret in a file: HS256, 32 bytes at least.
    package mutating func addSecret(_ path: String) throws(AccessFault) {
        var bytes = try SecretFile(path, largest: 4_096, .secret).read()
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        guard bytes.count >= 32 else {
            throw AccessFault(.badFile, "The secret in '\(path)' has \(bytes.count) bytes, it needs 32 at least.")
        }
        keys.append(TokenKey(algorithm: .hs256, name: nil, bytes: bytes))
    }

    /// Believes tokens that are signed with one of the keys in a file (RFC 7517): RS256 and ES256.
    package mutating func addKeys(_ path: String) throws(AccessFault) {
        let bytes = try SecretFile(path, largest: 262_144).read()
        let found = try TokenKeySet.keys(of: bytes, path: path)
        guard !found.isEmpty, found.allSatisfy({ crypto.isKey($0.bytes) }) else {
            throw AccessFault(.badFile, "'\(path)' has a key that cannot be used, or none for RS256 or ES256.")
        }
        keys += found
    }

    /// Believes tokens that are signed with one of the keys at an address, which are fetched now and again when they must; `report` is told
    /// where they cannot be for now, and when they came.
    package mutating func addKeys(
        at address: String,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(AccessFault) {
        distant = try DistantKeys(address, report: report) { [crypto] in crypto.isKey($0.bytes) }
    }

    /// Takes the distant keys of the rule before it, where it has none itself for now and those are of the same address.
    mutating func takeDistantKeys(of rule: TokenRule?) {
        guard let distant, distant.keys.isEmpty, let before = rule?.distant, before.address == distant.address else {
            return
        }
        self.distant = before
    }

    /// Who shows a token, as if it were a key. Throws where it is not believed.
    func key(of text: String, at date: Int) throws(AccessRefusal) -> AccessKey {
        guard let token = TokenText(text) else { throw .token("it cannot be read") }
        guard let signer = believed.first(where: { $0.signed(token, with: crypto) }) else { throw .unsigned }
        try check(token.claims, at: Double(date))
        let subject = token.claims.subject ?? ""
        guard (1...Self.longestSubject).contains(subject.utf8.count),
            subject.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw .token("its 'sub' is missing, too long, or not in plain letters") }
        let scopes = token.claims.scopes?.compactMap { AccessScope(rawValue: $0) } ?? [.speak]
        var key = AccessKey(name: "token:" + subject, digest: KeyDigest(of: ""), scopes: Set(scopes), created: 0)
        key.expires = Int(min(token.claims.expires ?? 0, 1e15) + Self.leeway)
        key.signer = signer
        return key
    }

    /// Throws where what signed a token is believed no more.
    func recheck(_ signer: TokenKey) throws(AccessRefusal) {
        guard believed.contains(signer) else { throw .unsigned }
    }

    private var believed: [TokenKey] { keys + (distant?.keys ?? []) }

    private func check(_ claims: TokenClaims, at now: Double) throws(AccessRefusal) {
        guard let expires = claims.expires else { throw .token("it has no 'exp'") }
        guard now < expires + Self.leeway else { throw .token("it has expired") }
        guard !claims.isBroken else { throw .token("a claim has the wrong type") }
        if let start = claims.notBefore, now < start - Self.leeway { throw .token("it is not to be used yet") }
        if let issuer, claims.issuer != issuer { throw .token("it is of another issuer") }
        if audience != nil || !claims.audiences.isEmpty {
            guard let audience, claims.audiences.contains(audience) else { throw .token("it is for somebody else") }
        }
    }
}
