import MynahHTTP
import MynahServing

/// Who asks, as far as the server knows, and what they may do.
struct Caller: Hashable, Sendable {
    /// Whose limits and shares are theirs.
    enum Party: Hashable, Sendable {
        /// Whoever has the key, or the token with that subject.
        case key(String)
        /// Whoever comes from an address, or from the half of an IPv6 address that one customer has.
        case address([UInt8])
    }

    /// Whose limits and shares are theirs.
    let party: Party
    /// What they may do.
    let scopes: Set<AccessScope>
    /// How much they may ask for.
    let limits: AccessLimits
    /// Among whom lanes are shared fairly.
    let client: ClientKey
    /// What they showed; `nil` for those of whom only the address is known.
    let key: AccessKey?

    /// Somebody with a key.
    init(_ key: AccessKey, usual: AccessLimits) {
        self.key = key
        party = .key(key.name)
        scopes = key.scopes
        limits = key.limits.filled(from: usual)
        client = ClientKey("key:" + key.name)
    }

    /// Somebody of whom only the address is known.
    init(anonymous peer: PeerAddress, scopes: Set<AccessScope>, limits: AccessLimits) {
        key = nil
        party = .address(peer.ip?.household ?? [])
        self.scopes = scopes
        self.limits = limits
        client = ClientKey(peer.description)
    }

    /// The name of their key; `nil` without one.
    var keyName: String? { if case .key(let name) = party { name } else { nil } }
}
