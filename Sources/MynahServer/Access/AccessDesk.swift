import MynahHTTP

/// Tells who asks, and whether they may.
struct AccessDesk {
    let policy: AccessPolicy
    /// Seconds since 1970.
    let date: Int

    /// Who asks, by what they show. Throws where they may not do what they ask for.
    func caller(
        _ request: ServerRequest,
        showing credential: Credential,
        for need: AccessNeed
    ) throws(AccessRefusal) -> Caller {
        try checkAddress(request.peer)
        let nobody = anonymous(request)
        guard need != .nothing else { return nobody }
        guard policy.knowsSomebody else { return try allowed(nobody, need) }
        switch credential {
        case .secret(let secret): return try allowed(caller(with: secret), need)
        case .unreadable: throw .missing
        case .none:
            guard policy.allowsAnonymous else { throw .missing }
            return try allowed(nobody, need)
        }
    }

    /// The key that whoever shows nothing yet may show later; `nil` where nobody is known by one.
    func lateKey(for need: AccessNeed) -> LateKey? {
        guard policy.knowsSomebody, need != .nothing else { return nil }
        return LateKey(need: need, isRequired: !policy.allowsAnonymous)
    }

    /// Somebody who has a key to show yet, and may do nothing before. Throws where they come from where nobody may.
    func stranger(_ request: ServerRequest) throws(AccessRefusal) -> Caller {
        try checkAddress(request.peer)
        return Caller(anonymous: request.peer, scopes: [], limits: policy.limits)
    }

    /// Throws where somebody who was let in would be let in no more: a WebSocket can outlive its key.
    func recheck(_ caller: Caller) throws(AccessRefusal) {
        guard let key = caller.key else {
            guard policy.allowsAnonymous || !policy.knowsSomebody else { throw .missing }
            return
        }
        guard !key.isExpired(at: date) else { throw .expired(key: key.name) }
        if let signer = key.signer {
            guard let tokens = policy.tokens else { throw .unsigned }
            return try tokens.recheck(signer)
        }
        let known = policy.ring?.keys.contains { $0.name == key.name && $0.digest == key.digest } ?? false
        guard known else { throw .wrong }
    }

    /// Throws for whoever comes from where nobody may.
    func checkAddress(_ peer: PeerAddress) throws(AccessRefusal) {
        guard !policy.ranges.isEmpty, let ip = peer.ip else { return }
        guard policy.ranges.contains(where: { $0.contains(ip) }) else { throw .address }
    }

    private func anonymous(_ request: ServerRequest) -> Caller {
        Caller(anonymous: request.peer, scopes: policy.anonymousScopes(request), limits: policy.limits)
    }

    private func caller(with secret: String) throws(AccessRefusal) -> Caller {
        if let tokens = policy.tokens, TokenText.isToken(secret) {
            return Caller(try tokens.key(of: secret, at: date), usual: policy.limits)
        }
        guard let key = policy.ring?.key(for: secret) else { throw .wrong }
        guard !key.isExpired(at: date) else { throw .expired(key: key.name) }
        return Caller(key, usual: policy.limits)
    }

    private func allowed(_ caller: Caller, _ need: AccessNeed) throws(AccessRefusal) -> Caller {
        guard case .scope(let scope) = need, !caller.scopes.contains(scope) else { return caller }
        throw .scope(scope, key: caller.keyName)
    }
}
