import Glibc
import MynahHTTP
import MynahTesting
import Testing

/// Whole exchanges over real sockets.
@Suite(.timeLimit(.minutes(10)))
struct HTTPServerTests {
    private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
    private let last = "GET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    @Test func `answers a request`() async throws {
        let server = try RunningServer { $0.name = "mynah" }
        let reply = try #require(server.reply(to: "GET /a%20b?x=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        let lines = reply.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 8 && lines[2].hasPrefix("Date: ") && lines[2].hasSuffix(" GMT"))
        #expect(lines[0] == "HTTP/1.1 200 OK" && lines[1] == "Content-Type: text/plain; charset=utf-8")
        #expect(lines[3...] == ["Server: mynah", "Content-Length: 8", "Connection: close", "", "GET /a b"])
        await server.drain()
    }

    @Test func `keeps a connection, and answers pipelined requests in their order`() async throws {
        let server = try RunningServer()
        let post = "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
        let reply = try #require(server.reply(to: get + post + get + post + last))
        #expect(reply.split(separator: "HTTP/1.1 200 OK").count == 5)
        let bodies = reply.split(separator: "\r\n").filter { $0.contains("GET /") || $0.contains("hello") }
        #expect(bodies.map { $0.prefix(6) } == ["GET /a", "helloH", "GET /a", "helloH", "GET /b"])
        #expect(server.statistics.requests == 5 && server.statistics.accepted == 1)
        await server.drain()
    }

    @Test func `takes a request that comes byte by byte`() async throws {
        let server = try RunningServer()
        let client = server.client()
        for byte
            in (get
            + "POST /body HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
            .utf8
        {
            client.send([byte])
        }
        let reply = client.readAll()
        #expect(reply?.contains("GET /a") == true && reply?.hasSuffix("\r\n\r\nabc") == true)
        await server.drain()
    }

    @Test func `answers HEAD, 204 and errors without confusing the next answer`() async throws {
        let server = try RunningServer()
        let reply = server.reply(
            to: "HEAD /stream HTTP/1.1\r\nHost: a\r\n\r\nHEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + last
        )
        let heads = (reply ?? "").components(before: "\r\n\r\n")
        #expect(heads.count == 4 && heads[0].contains("Transfer-Encoding: chunked"))
        #expect(heads[1].contains("Content-Length: 7") && heads[3] == "GET /b")
        await server.drain()
    }

    @Test func `streams in chunks`() async throws {
        let server = try RunningServer()
        let reply = server.reply(to: "GET /stream HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(reply?.hasSuffix("\r\n\r\n4\r\none \r\n4\r\ntwo \r\n5\r\nthree\r\n0\r\n\r\n") == true)
        await server.drain()
    }

    @Test func `streams to HTTP 1.0 until the connection ends`() async throws {
        let server = try RunningServer()
        let reply = server.reply(to: "GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(
            reply?.hasSuffix("Connection: close\r\n\r\none two three") == true && reply?.contains("chunked") == false
        )
        await server.drain()
    }

    @Test func `keeps a connection of HTTP 1.0 that asks for it`() async throws {
        let server = try RunningServer()
        let reply = server.reply(to: "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n")
        #expect(reply?.components(before: "GET /").count == 3 && reply?.contains("Connection: keep-alive\r\n") == true)
        await server.drain()
    }

    @Test(arguments: ["1.1", "1.0"])
    func `never makes a stream look whole that was cut`(version: String) async throws {
        let server = try RunningServer()
        let reply = server.reply(to: "GET /cut HTTP/\(version)\r\nHost: a\r\n\r\n")
        // In chunks the last is missing; where the end of the connection is the end of the body, it is a reset.
        #expect(version == "1.0" ? reply == nil : reply?.hasSuffix("4\r\nhalf\r\n") == true)
        await server.drain()
    }

    @Test func `gives leave to send a body when somebody wants it`() async throws {
        let server = try RunningServer()
        let client = server.client()
        client.send("POST /body HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(client.read(to: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        client.send("abc")
        #expect(client.read(to: "abc").hasSuffix("\r\n\r\nabc"))
        client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        let reply = client.readAll()
        #expect(reply?.hasPrefix("HTTP/1.1 200 OK\r\n") == true && reply?.contains("Connection: close") == true)
        await server.drain()
    }

    @Test func `keeps the connection after a small body that nobody read`() async throws {
        let server = try RunningServer()
        let reply = server.reply(to: "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" + last)
        #expect(reply?.components(before: "HTTP/1.1 200").count == 3)
        await server.drain()
    }

    @Test func `serves Unix sockets with their permissions, and replaces one that was left`() async throws {
        let path = "/tmp/mynah-http-\(UInt64.random(in: 0...UInt64.max)).sock"
        let first = try RunningServer { $0.addresses = [.unix(path: path, mode: 0o600)] }
        #expect(
            first.reply(to: "GET /peer HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")?.hasSuffix("unix") == true
        )
        #expect(throws: ServerError.self) { _ = try RunningServer { $0.addresses = [.unix(path: path, mode: 0o600)] } }
        await first.drain()
        let second = try RunningServer { $0.addresses = [.unix(path: path, mode: 0o666)] }
        #expect(second.status(of: last) == 200)
        await second.drain()
    }

    @Test func `serves a socket that was handed over`() async throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // Linux gives a socket that listens without a name a free port.
        #expect(listen(descriptor, 10) == 0)
        let server = try RunningServer { $0.addresses = [.inherited(descriptor: descriptor)] }
        let port = try #require(server.address.port)
        let client = RawClient(.tcp(try #require(IPAddress("127.0.0.1")), port: port))
        client.send(last)
        #expect(client.readAll()?.hasSuffix("GET /b") == true)
        await server.drain()
        #expect(throws: ServerError.self) { _ = try RunningServer { $0.addresses = [.inherited(descriptor: 0)] } }
    }

    @Test func `answers a client in full that has closed behind a body that nobody takes`() async throws {
        let server = try RunningServer { $0.limits.halfClose = .seconds(60) }
        let client = server.client()
        client.send(
            "POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n" + String(repeating: "y", count: 200_000)
        )
        client.halfClose()
        #expect(client.readAll()?.hasPrefix("HTTP/1.1 413 Content Too Large\r\n") == true)
        await server.drain()
    }

    @Test func `serves IPv6`() async throws {
        let server = try RunningServer { $0.addresses = [.tcp(host: "::1", port: 0)] }
        #expect(server.reply(to: "GET /peer HTTP/1.0\r\n\r\n")?.hasSuffix("::1") == true)
        await server.drain()
    }

    @Test func `deals connections out to several loops`() async throws {
        let server = try RunningServer { $0.loops = 3 }
        let clients = (0..<9).map { _ in server.client() }
        for client in clients { client.send(get) }
        #expect(clients.allSatisfy { $0.read(to: "GET /a").hasSuffix("GET /a") })
        #expect(server.statistics.connections == 9 && server.statistics.requests == 9)
        clients.forEach { $0.close() }
        await server.drain()
        #expect(server.statistics.connections == 0)
    }

    @Test func `says where it cannot listen`() throws {
        let server = try RunningServer()
        let port = try #require(server.address.port)
        let error = #expect(throws: ServerError.self) {
            _ = try RunningServer { $0.addresses = [.tcp(host: "127.0.0.1", port: port)] }
        }
        #expect(error?.code == .cannotListen)
        #expect(
            error?.message
                == "The server cannot listen at 127.0.0.1:\(port): Address already in use. Name another address, or end who listens there."
        )
    }
}

extension String {
    /// The parts between the places where `end` stands.
    func components(before end: String) -> [Substring] { split(separator: end, omittingEmptySubsequences: false) }
}
