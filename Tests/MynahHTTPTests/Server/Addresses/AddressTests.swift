import Glibc
import MynahHTTP
import MynahTesting
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

    @Test(arguments: [
        ("127.0.0.1", false), ("::1", false), ("localhost", false), ("0.0.0.0", true), ("::", true),
        ("speech.example", true),
    ])
    func `says where others can connect`(host: String, isReachable: Bool) {
        #expect(ListeningAddress.tcp(host: host, port: 80).isReachable == isReachable)
    }

    @Test(arguments: [(UInt32(0x7F00_0001), false), (0, true)])
    func `looks at where a socket of somebody else is bound`(ip: UInt32, isReachable: Bool) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = ip.bigEndian
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        #expect(ListeningAddress.inherited(descriptor: descriptor).isReachable == isReachable)
    }

    @Test func `a socket of the file system is this machine's, and what is no socket may be anybody's`() {
        var pair: [Int32] = [-1, -1]
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair)
        #expect(!ListeningAddress.inherited(descriptor: pair[0]).isReachable)
        #expect(!ListeningAddress.unix(path: "/run/a.sock", mode: 0o600).isReachable)
        #expect(ListeningAddress.inherited(descriptor: -1).isReachable)
        for descriptor in pair { close(descriptor) }
    }

    @Test func `all addresses of IPv6 are those of IPv4 too, and an IPv4 client is known by its own`() async throws {
        // Where the machine has no IPv6 there is nothing to try.
        let all = ListeningAddress.tcp(host: "::", port: 0)
        guard let server = try? RunningServer(EchoHandler(), { $0.addresses = [all] }) else { return }
        let client = RawClient(.tcp(try #require(IPAddress("127.0.0.1")), port: server.address.port ?? 0))
        client.send("GET /peer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(client.readAll()?.hasSuffix("\r\n\r\n127.0.0.1") == true)
        await server.drain()
    }

    @Test func `localhost is this machine`() async throws {
        let server = try RunningServer(EchoHandler()) { $0.addresses = [.tcp(host: "localhost", port: 0)] }
        #expect(server.address.description.hasPrefix("127.0.0.1:"))
        #expect(server.status(of: "GET / HTTP/1.1\r\nHost: a\r\n\r\n") == 200)
        await server.drain()
    }
}
