import MynahHTTP
import Testing

@testable import MynahServer

/// Who was let in and would be no more.
struct AccessDeskTests {
    private static func desk(_ names: [String], at date: Int = 10) throws -> AccessDesk {
        var policy = AccessPolicy()
        var ring = KeyRing()
        for name in names {
            var key = AccessKey(name: name, digest: KeyDigest(of: name), created: 0)
            key.expires = 20
            try ring.add(key)
        }
        policy.ring = ring
        return AccessDesk(policy: policy, date: date)
    }

    @Test func `a key that is revoked or expires gets no further speech`() throws {
        var fields = HTTPFields()
        fields.append("xi-api-key", "a")
        let request = ServerRequest("POST", path: "/v1/audio/speech", fields: fields)
        let caller = try Self.desk(["a"]).caller(request, showing: Credential(request), for: .scope(.speak))
        try Self.desk(["a", "b"]).recheck(caller)
        try Self.desk(["a"], at: 19).recheck(caller)
        #expect(throws: AccessRefusal.wrong) { try Self.desk(["b"]).recheck(caller) }
        #expect(throws: AccessRefusal.expired(key: "a")) { try Self.desk(["a"], at: 20).recheck(caller) }
    }

    @Test func `a key of the same name is another key`() throws {
        let old = AccessKey(name: "a", digest: KeyDigest(of: "before"), created: 0)
        let caller = Caller(old, usual: AccessLimits())
        #expect(throws: AccessRefusal.wrong) { try Self.desk(["a"]).recheck(caller) }
    }

    @Test func `those without a key get no further speech where there are keys by now`() throws {
        let caller = Caller(anonymous: .unix, scopes: [.speak], limits: AccessLimits())
        try AccessDesk(policy: AccessPolicy(), date: 10).recheck(caller)
        #expect(throws: AccessRefusal.missing) { try Self.desk([]).recheck(caller) }
        var policy = AccessPolicy()
        (policy.ring, policy.allowsAnonymous) = (KeyRing(), true)
        try AccessDesk(policy: policy, date: 10).recheck(caller)
    }

    @Test func `a token gets no further speech where nothing is believed that signed it`() throws {
        var key = AccessKey(name: "token:anna", digest: KeyDigest(of: ""), created: 0)
        key.signer = TokenKey(algorithm: .hs256, name: nil, bytes: [1])
        let caller = Caller(key, usual: AccessLimits())
        #expect(throws: AccessRefusal.unsigned) { try Self.desk([]).recheck(caller) }
        var policy = AccessPolicy()
        policy.tokens = try TokenRule()
        let other = AccessDesk(policy: policy, date: 10)
        #expect(throws: AccessRefusal.unsigned) { try other.recheck(caller) }
    }
}
