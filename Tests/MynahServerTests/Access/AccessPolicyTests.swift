import MynahHTTP
import Testing

@testable import MynahServer

/// What those may do of whom only the address is known.
struct AccessPolicyTests {
    private static func request(_ address: String?, _ field: String? = nil) -> ServerRequest {
        var fields = HTTPFields()
        if let field { fields.append(field, "203.0.113.9") }
        let peer = address.map { PeerAddress(ip: IPAddress($0)) } ?? .unix
        return ServerRequest("GET", path: "/metrics", fields: fields, peer: peer)
    }

    @Test(
        arguments: [
            ("127.0.0.1", nil, true), ("::1", nil, true), (nil, nil, true), ("192.0.2.1", nil, false),
            ("127.0.0.1", "X-Forwarded-For", false), ("127.0.0.1", "Forwarded", false), (nil, "X-Real-IP", false),
        ] as [(String?, String?, Bool)]
    )
    func `only who asks on this machine for themselves may do everything`(
        address: String?,
        field: String?,
        mayAll: Bool
    ) {
        let scopes = AccessPolicy().anonymousScopes(Self.request(address, field))
        #expect(scopes == (mayAll ? Set(AccessScope.allCases) : [.speak, .jobs]))
    }

    @Test func `what needed a key goes on to need one`() throws {
        var before = AccessPolicy()
        before.ring = try AccessTests.ring()
        var without = AccessPolicy()
        let hasKept = without.keepKeys(of: before)
        #expect(hasKept && without.ring == before.ring)
        var others = AccessPolicy()
        others.ring = KeyRing()
        let hasReplaced = others.keepKeys(of: before)
        #expect(!hasReplaced && others.ring == KeyRing())
        var never = AccessPolicy()
        let hadSome = never.keepKeys(of: AccessPolicy())
        #expect(!hadSome && never.ring == nil)
    }

    @Test func `beside keys they may speak at most`() {
        var policy = AccessPolicy()
        policy.ring = KeyRing()
        #expect(policy.anonymousScopes(Self.request("127.0.0.1")).isEmpty)
        policy.allowsAnonymous = true
        #expect(policy.anonymousScopes(Self.request("127.0.0.1")) == [.speak, .jobs])
    }
}
