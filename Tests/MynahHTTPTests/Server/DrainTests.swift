import MynahHTTP
import MynahTesting
import Testing

/// The end of a server.
@Suite(.timeLimit(.minutes(10)))
struct DrainTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `lets a stream finish, closes what is idle, and takes nothing new`() async throws {
        let server = try RunningServer(StreamHandler(count: 20))
        let idle = server.client()
        let streaming = server.client()
        streaming.send(get)
        _ = streaming.read(to: "xxx")
        await server.drain(within: .seconds(60))
        #expect(idle.readAll() == "")
        #expect(streaming.readAll()?.hasSuffix("\r\n0\r\n\r\n") == true)
        #expect(server.statistics.connections == 0)
        #expect(server.client().readAll() == nil)
    }

    @Test func `cuts what does not finish in time`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler()) { log.watch(&$0) }
        let client = server.client()
        client.send(get)
        _ = client.read(to: "xxx")
        await server.drain(within: .milliseconds(50))
        #expect(await log.next()?.end == .disconnected)
        #expect(client.readAll()?.hasSuffix("\r\n0\r\n\r\n") == false)
    }

    @Test func `lets a WebSocket say what it has to say`() async throws {
        let server = try RunningServer(SocketHandler()) { $0.limits.webSocket.closeTime = .milliseconds(20) }
        let client = WebSocketClient(server.address, path: "/?do=sum")
        client.send(0x81, "one")
        #expect(client.frame() == .init(1, Array("heard one".utf8)))
        await server.drain(within: .seconds(60))
        #expect(client.frame() == .init(1, Array("1 heard, the end: true".utf8)))
        #expect(client.frame() == .init(8, [0x03, 0xE9] + Array("The server ends.".utf8)))
    }

    @Test func `says goodbye to WebSockets`() async throws {
        let server = try RunningServer()
        let client = WebSocketClient(server.address)
        await server.drain(within: .milliseconds(500))
        #expect(client.frame() == .init(8, [0x03, 0xE9] + Array("The server ends.".utf8)))
    }
}
