import MynahHTTP
import MynahTesting
import Testing

/// Clients that are too slow, and too many.
@Suite(.timeLimit(.minutes(10)))
struct ServerLimitsTests {
    private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `gives a head only so much time, however it drips`() async throws {
        let server = try RunningServer { $0.limits.headTime = .milliseconds(100) }
        let client = server.client()
        client.send("GET / HT")
        #expect(client.readAll()?.hasPrefix("HTTP/1.1 408 Request Timeout\r\n") == true)
        await server.drain()
    }

    @Test func `closes a connection that says nothing`() async throws {
        let server = try RunningServer { $0.limits.headTime = .milliseconds(50) }
        #expect(server.client().readAll() == "")
        await server.drain()
    }

    @Test func `closes a connection that asks nothing more`() async throws {
        let server = try RunningServer { $0.limits.idle = .milliseconds(50) }
        #expect(server.reply(to: get)?.hasSuffix("GET /a") == true)
        await server.drain()
    }

    @Test func `gives a body only so much time`() async throws {
        let server = try RunningServer { $0.limits.bodyGrace = .milliseconds(50) }
        let reply = server.reply(to: "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")
        #expect(reply?.hasPrefix("HTTP/1.1 408 Request Timeout\r\n") == true)
        #expect(reply?.hasSuffix("The request's body comes slower than 500 bytes a second.\n") == true)
        await server.drain()
    }

    @Test func `turns connections away beyond the most of all`() async throws {
        let server = try RunningServer { $0.limits.connections = 2 }
        let clients = [server.client(), server.client()]
        for client in clients {
            client.send(get)
            #expect(client.read(to: "GET /a").hasSuffix("GET /a"))
        }
        #expect(server.client().readAll()?.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n") == true)
        clients[0].close()
        // The server learns of it sooner or later, and then has room.
        var status = 503
        while status == 503 { status = server.status(of: get) }
        #expect(status == 200 && server.statistics.turnedAway >= 1)
        clients[1].close()
        await server.drain()
    }

    @Test func `turns connections away beyond the most of an address`() async throws {
        let server = try RunningServer { $0.limits.connectionsPerAddress = 1 }
        let client = server.client()
        client.send(get)
        #expect(client.read(to: "GET /a").hasSuffix("GET /a"))
        #expect(server.client().readAll()?.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n") == true)
        client.close()
        await server.drain()
    }

    @Test(arguments: [
        ("PROXY TCP4 192.0.2.7 198.51.100.1 5 80\r\n", "192.0.2.7"),
        ("PROXY TCP6 2001:db8::7 2001:db8::1 5 80\r\n", "2001:db8::7"),
        ("PROXY UNKNOWN\r\n", "127.0.0.1"),
    ])
    func `believes a trusted proxy`(header: String, peer: String) async throws {
        let server = try RunningServer { $0.proxies = TrustedPeers([AddressRange("127.0.0.0/8")].compactMap { $0 }) }
        #expect(server.reply(to: header + "GET /peer HTTP/1.0\r\n\r\n")?.hasSuffix("\r\n\r\n" + peer) == true)
        #expect(server.status(of: get) == 400)
        await server.drain()
    }

    @Test func `does not believe others`() async throws {
        let server = try RunningServer()
        #expect(server.status(of: "PROXY TCP4 192.0.2.7 198.51.100.1 5 80\r\n" + get) == 400)
        await server.drain()
    }

    @Test func `counts clients behind a proxy by their own addresses`() async throws {
        let server = try RunningServer {
            $0.proxies = TrustedPeers([AddressRange("127.0.0.1")].compactMap { $0 })
            $0.limits.connectionsPerAddress = 1
        }
        let clients = (1...3).map { _ in server.client() }
        for (index, client) in clients.enumerated() {
            client.send("PROXY TCP4 192.0.2.\(index) 198.51.100.1 5 80\r\n" + get)
            #expect(client.read(to: "GET /a").hasSuffix("GET /a"))
        }
        #expect(server.status(of: "PROXY TCP4 192.0.2.1 198.51.100.1 6 80\r\n" + get) == 429)
        clients.forEach { $0.close() }
        await server.drain()
    }

    @Test func `counts clients of a proxy that forwards by requests alone`() async throws {
        let server = try RunningServer {
            $0.forwarders = TrustedPeers([AddressRange("127.0.0.1")].compactMap { $0 })
            $0.limits.connectionsPerAddress = 1
        }
        let clients = (1...3).map { _ in server.client() }
        for (index, client) in clients.enumerated() {
            client.send("GET /peer HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.1.1.1, 192.0.2.\(index)\r\n\r\n")
            #expect(client.read(to: "192.0.2.\(index)").hasSuffix("192.0.2.\(index)"))
        }
        clients.forEach { $0.close() }
        await server.drain()
    }
}
