import MynahHTTP
import Testing

@testable import struct MynahHTTP.TrustedPeers

/// Whose word counts about who asks.
struct TrustedPeersTests {
    private static let proxies = TrustedPeers(
        ["10.0.0.0/8", "2001:db8::/32"].compactMap { AddressRange($0) },
        includesUnix: true
    )

    @Test(arguments: [
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["192.0.2.7"], "192.0.2.7"),
        ("unix", ["192.0.2.7"], "192.0.2.7"),
        ("10.0.0.1", ["2001:db9::7"], "2001:db9::7"),
        // What a stranger wrote stands before what the proxies added.
        ("10.0.0.1", ["203.0.113.9, 192.0.2.7"], "192.0.2.7"),
        ("10.0.0.1", ["203.0.113.9", "192.0.2.7"], "192.0.2.7"),
        ("10.0.0.1", ["192.0.2.7,10.0.0.2 ,\t10.0.0.3"], "192.0.2.7"),
        ("10.0.0.1", ["192.0.2.7, 2001:db8::9"], "192.0.2.7"),
        // All are proxies: the first of them asks.
        ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
        // Some write ports.
        ("10.0.0.1", ["192.0.2.7:99"], "192.0.2.7"), ("10.0.0.1", ["[2001:db9::7]:55"], "2001:db9::7"),
        ("10.0.0.1", ["[2001:db9::7]"], "2001:db9::7"), ("10.0.0.1", ["192.0.2.7:99, 10.0.0.2:1"], "192.0.2.7"),
        ("10.0.0.1", ["192.0.2.7:"], "10.0.0.1"), ("10.0.0.1", ["192.0.2.7:x"], "10.0.0.1"),
        ("10.0.0.1", ["[2001:db9::7"], "10.0.0.1"), ("10.0.0.1", ["[2001:db9::7]9"], "10.0.0.1"),
        // What is no address is nobody's.
        ("10.0.0.1", ["192.0.2.7, unknown"], "10.0.0.1"), ("10.0.0.1", [""], "10.0.0.1"),
        ("10.0.0.1", [",,"], "10.0.0.1"),
        // Others are not believed.
        ("192.0.2.1", ["192.0.2.7"], "192.0.2.1"),
    ])
    func `says who asked`(from: String, fields: [String], client: String) {
        var all = HTTPFields()
        for field in fields { all.append("x-forwarded-for", field) }
        #expect(Self.proxies.client(behind: PeerAddress(ip: IPAddress(from)), all).description == client)
    }

    @Test func `believes nobody without a word`() {
        var fields = HTTPFields()
        fields.append("X-Forwarded-For", "192.0.2.7")
        #expect(TrustedPeers().client(behind: .unix, fields) == .unix)
    }
}
