import MynahHTTP
import Testing

@testable import MynahServer

/// Who has to wait, on a clock that goes when the test says so.
struct RateLedgerTests {
    private static func caller(_ address: String, _ limits: AccessLimits) -> Caller {
        Caller(anonymous: PeerAddress(ip: IPAddress(address)), scopes: [.speak], limits: limits)
    }

    @Test func `counts each address for itself, and half an IPv6 address as one`() throws {
        var ledger = RateLedger()
        let limits = AccessLimits(requests: 1)
        for address in ["192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8:0:1::1"] {
            try ledger.request(Self.caller(address, limits), at: 0)
        }
        for address in ["192.0.2.1", "2001:db8::2", "2001:db8:0:1:ffff::"] {
            #expect(throws: RateLedger.Refusal(reason: .requests, seconds: 60)) {
                try ledger.request(Self.caller(address, limits), at: 0)
            }
        }
    }

    @Test func `a key counts wherever its holder is, and no address takes its place`() throws {
        var ledger = RateLedger(most: 10)
        var key = AccessKey(name: "shop", digest: KeyDigest(of: "x"), created: 0)
        key.limits.requests = 1
        let caller = Caller(key, usual: AccessLimits(requests: 5))
        try ledger.request(caller, at: 0)
        for number in 0..<1_000 {
            try ledger.request(Self.caller("10.0.\(number / 250).\(number % 250)", AccessLimits(requests: 1)), at: 0)
        }
        #expect(ledger.count <= 11)
        #expect(throws: RateLedger.Refusal(reason: .requests, seconds: 60)) { try ledger.request(caller, at: 0) }
    }

    @Test func `streams are given back`() throws {
        var ledger = RateLedger()
        let caller = Self.caller("192.0.2.1", AccessLimits(streams: 2))
        for _ in 0..<2 { try ledger.begin(caller) }
        #expect(throws: RateLedger.Refusal(reason: .streams, seconds: 1)) { try ledger.begin(caller) }
        ledger.end(caller)
        try ledger.begin(caller)
        for _ in 0..<5 { ledger.end(caller) }
        for _ in 0..<2 { try ledger.begin(caller) }
    }

    @Test func `tells how many streams are left`() throws {
        var ledger = RateLedger()
        let caller = Self.caller("192.0.2.1", AccessLimits(streams: 2))
        try ledger.begin(caller)
        let quotas = ledger.quotas(of: caller, at: 0)
        #expect(quotas.map(\.remaining) == [1] && quotas.map(\.limit) == [2] && quotas.map(\.reset) == [nil])
    }

    @Test func `tells what is left`() throws {
        var ledger = RateLedger()
        let caller = Self.caller("192.0.2.1", AccessLimits(requests: 10, characters: 600))
        #expect(ledger.quotas(of: caller, at: 0).map(\.remaining) == [10, 600])
        try ledger.request(caller, at: 0)
        try ledger.text(of: 100, caller, at: 0)
        let quotas = ledger.quotas(of: caller, at: 0)
        #expect(quotas.map(\.remaining) == [9, 500])
        #expect(quotas.map(\.reset) == [6, 10])
        #expect(ledger.quotas(of: Self.caller("192.0.2.1", AccessLimits()), at: 0).isEmpty)
    }

    @Test(arguments: [
        (0, "0ms"), (0.12, "120ms"), (1, "1s"), (1.5, "1.500s"), (59.9991, "1m0s"), (360, "6m0s"), (-1, "0ms"),
    ])
    func `writes times as OpenAI does`(seconds: Double, text: String) {
        #expect(Quota.text(seconds) == text)
    }
}
