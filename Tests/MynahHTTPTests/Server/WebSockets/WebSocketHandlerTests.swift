import MynahHTTP
import MynahTesting
import Testing

/// What a handler does with a WebSocket, and what its client sees.
@Suite(.timeLimit(.minutes(10)))
struct WebSocketHandlerTests {
    private let log = CallLog()

    private func server(_ change: (inout ServerSettings) -> Void = { _ in }) throws -> RunningServer {
        try RunningServer(SocketHandler()) {
            log.watch(&$0)
            change(&$0)
        }
    }

    private func client(_ server: RunningServer, _ what: String) -> WebSocketClient {
        WebSocketClient(server.address, path: "/?do=\(what)")
    }

    @Test func `closes when a handler says so, and ends with the client's answer`() async throws {
        let server = try server()
        let client = client(server, "close")
        #expect(client.frame() == .init(0x88, [0x0F, 0xA0] + Array("enough".utf8)))
        client.send(0x88, [0x0F, 0xA0])
        #expect(client.raw.read() == [])
        client.raw.close()
        #expect(await log.next()?.request?.path == "/")
        #expect(server.statistics.webSockets == 0)
        await server.drain()
    }

    @Test func `does not wait for ever for a client that does not close`() async throws {
        let server = try server { $0.limits.webSocket.closeTime = .milliseconds(50) }
        let client = client(server, "close")
        #expect(client.closeCode() == 4000)
        #expect(client.raw.read() == [])
        await server.drain()
    }

    @Test func `says that the server failed when a handler throws`() async throws {
        let server = try server()
        #expect(client(server, "throw").closeCode() == 1011)
        await server.drain()
    }

    @Test func `reads and writes at once`() async throws {
        let server = try server()
        let client = client(server, "talk")
        for count in 1...5 { #expect(client.frame() == .init(0x81, Array("\(count)".utf8))) }
        client.send(0x81, "go on")
        client.send(0x81, "stop")
        var last = client.frame()
        while let frame = client.frame(), frame.first == 0x81 { last = frame }
        #expect(last == .init(0x81, Array("stopped".utf8)))
        await server.drain()
    }

    @Test(arguments: ["talk", "flood", "listen"])
    func `cancels a handler whose client leaves`(what: String) async throws {
        let server = try server()
        let client = client(server, what)
        if what != "listen" { _ = client.frame() }
        client.raw.close()
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `keeps little for a client that reads nothing`() async throws {
        let server = try server { $0.limits.writeStall = .milliseconds(200) }
        let client = client(server, "flood")
        let call = await log.next()
        #expect(call?.end == .disconnected && call.map { $0.sent < 10_000_000 } == true)
        client.raw.close()
        await server.drain()
    }
}
