package import MynahHTTP

/// Whom a server lets in. It never changes: a reload puts another in its place.
package struct AccessPolicy: Sendable {
    /// The keys; without any such list nobody needs one, with an empty one nobody has one.
    package var ring: KeyRing?
    /// Which tokens of others are believed; none without.
    package var tokens: TokenRule?
    /// Whether those without a key may speak where there are keys, and where others than this machine ask.
    package var allowsAnonymous = false
    /// From where requests may come; from everywhere without any.
    package var ranges: [AddressRange] = []
    /// How much an address may ask for, and a key that says nothing else.
    package var limits = AccessLimits()

    /// A server for its own machine, without keys.
    package init() {}

    /// Whether somebody can be known at all.
    var knowsSomebody: Bool { ring != nil || tokens != nil }

    /// Takes the keys and tokens of the policy before it where it has none: what needed a key goes on to need one. Whether it took any.
    mutating func keepKeys(of before: AccessPolicy) -> Bool {
        guard before.knowsSomebody, !knowsSomebody else { return false }
        (ring, tokens) = (before.ring, before.tokens)
        return true
    }

    /// What those may do of whom only the address is known.
    ///
    /// A server without keys is its machine's own: whoever asks there may do everything, unless a proxy says that it asks for another.
    func anonymousScopes(_ request: ServerRequest) -> Set<AccessScope> {
        guard !knowsSomebody else { return allowsAnonymous ? [.speak, .jobs] : [] }
        let isPassedOn = Self.proxyFields.contains { request.fields[$0] != nil }
        return request.peer.isLocal && !isPassedOn ? Set(AccessScope.allCases) : [.speak, .jobs]
    }

    private static let proxyFields = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"]
}
