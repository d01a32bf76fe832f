import MynahHTTP
import Testing

@testable import MynahServer

/// What somebody has who was let in to show a key and nothing else.
struct AccessControlTests {
    private let request = ServerRequest("GET", path: "/v1/text-to-speech/silent/stream-input")

    private static func control(_ change: (inout AccessPolicy) -> Void = { _ in }) throws -> AccessControl {
        var policy = AccessPolicy()
        policy.ring = try AccessTests.ring()
        change(&policy)
        return AccessControl(policy, clock: AccessClock(now: { 0 }, date: { 10 }))
    }

    @Test func `a stranger may bring a key, and speaks nothing`() throws {
        let control = try Self.control()
        #expect(control.lateKey(for: .scope(.speak)) == LateKey(need: .scope(.speak), isRequired: true))
        let admission = try control.admitStranger(request)
        #expect(admission.caller.scopes.isEmpty && admission.caller.keyName == nil)
        let error = #expect(throws: APIError.self) { try admission.speak(1) }
        #expect(error?.code == "missing_api_key")
    }

    @Test func `no key is waited for where nobody has one, and none is needed where others may speak`() throws {
        let keyless = AccessControl(AccessPolicy())
        #expect(keyless.lateKey(for: .scope(.speak)) == nil)
        let mixed = try Self.control { $0.allowsAnonymous = true }
        #expect(mixed.lateKey(for: .scope(.speak)) == LateKey(need: .scope(.speak), isRequired: false))
        #expect(mixed.lateKey(for: .nothing) == nil)
    }

    @Test func `an address that has tried too many keys may not bring another`() throws {
        let control = try Self.control()
        for _ in 0..<RateLedger.failuresPerMinute {
            _ = try control.admitStranger(request)
            #expect(Self.refusal(of: request, by: control) == "invalid_api_key")
        }
        let error = #expect(throws: APIError.self) { try control.admitStranger(request) }
        #expect(error?.status == .tooManyRequests && error?.fields["Retry-After"] == "1")
        #expect(Self.refusal(of: request, by: control) == "rate_limit_exceeded")
    }

    @Test func `an address brings keys as often as it may ask for anything, and from where it may`() throws {
        let control = try Self.control { $0.limits.requests = 1 }
        _ = try control.admitStranger(request)
        let error = #expect(throws: APIError.self) { try control.admitStranger(request) }
        #expect(error?.code == "rate_limit_exceeded")
        #expect(error?.fields["X-RateLimit-Remaining-Requests"] == "0")
        let narrow = try Self.control { $0.ranges = [AddressRange("10.0.0.0/8")!] }
        let outside = ServerRequest("GET", path: "/", peer: PeerAddress(ip: IPAddress("192.0.2.1")))
        let refusal = #expect(throws: APIError.self) { try narrow.admitStranger(outside) }
        #expect(refusal?.code == "address_not_allowed")
    }

    /// The code of what is said of a wrong key.
    private static func refusal(of request: ServerRequest, by control: AccessControl) -> String? {
        let error = #expect(throws: APIError.self) {
            try control.admit(request, showing: .secret("wrong"), for: .scope(.speak))
        }
        return error?.code
    }
}
