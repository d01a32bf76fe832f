import MynahHTTP
import Testing

/// Addresses and their ranges.
struct AddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1", false), ("::ffff:192.0.2.1", "192.0.2.1", false), ("127.9.9.9", "127.9.9.9", true),
        ("::1", "::1", true), ("2001:DB8:0::1", "2001:db8::1", false), ("::ffff:127.0.0.1", "127.0.0.1", true),
    ])
    func `reads and writes an address`(text: String, written: String, isLoopback: Bool) throws {
        let ip = try #require(IPAddress(text))
        #expect(ip.description == written && ip.isLoopback == isLoopback)
    }

    @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "a", ":::", "1.2.3.4 "])
    func `refuses what is no address`(text: String) { #expect(IPAddress(text) == nil) }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.0", false), ("10.0.0.0/9", "10.128.0.0", false),
        ("0.0.0.0/0", "1.2.3.4", true), ("0.0.0.0/0", "::1", false), ("2001:db8::/33", "2001:db8:8000::", false),
        ("2001:db8::/33", "2001:db8:7fff::", true), ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
    ])
    func `says what lies in a range`(range: String, ip: String, isInside: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(try #require(IPAddress(ip))) == isInside)
    }

    @Test(arguments: ["", "/8", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/", "::/129", "a/8"])
    func `refuses what is no range`(text: String) { #expect(AddressRange(text) == nil) }

    @Test(arguments: [
        (["LISTEN_PID": "7", "LISTEN_FDS": "2"], 2), (["LISTEN_PID": "8", "LISTEN_FDS": "2"], 0),
        (["LISTEN_FDS": "2"], 0),
        (["LISTEN_PID": "7", "LISTEN_FDS": "0"], 0), (["LISTEN_PID": "7", "LISTEN_FDS": "65"], 0), ([:], 0),
    ])
    func `takes what systemd hands over to this process alone`(environment: [String: String], count: Int) {
        let expected = (0..<count).map { ListeningAddress.inherited(descriptor: 3 + Int32($0)) }
        #expect(SocketActivation.addresses(process: 7) { environment[$0] } == expected)
    }
}
