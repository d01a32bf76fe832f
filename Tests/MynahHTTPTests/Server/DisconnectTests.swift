import MynahHTTP
import MynahTesting
import Testing

/// Clients that leave, in all the ways in which they do.
@Suite(.timeLimit(.minutes(10)))
struct DisconnectTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `cancels a stream whose client leaves`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler()) { log.watch(&$0) }
        let client = server.client()
        client.send(get)
        _ = client.read(to: "xxx")
        client.close()
        #expect(await log.next()?.end == .disconnected)
        #expect(server.statistics.connections == 0 && server.statistics.active == 0)
        await server.drain()
    }

    @Test func `notices a client that leaves in an hour of silence`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler(pause: .seconds(3_600))) {
            log.watch(&$0)
            $0.limits.halfClose = .zero
        }
        let client = server.client()
        client.send(get)
        _ = client.read(to: "xxx")
        client.close()
        let call = await log.next()
        #expect(call?.end == .disconnected && call.map { $0.duration < .seconds(2) } == true)
        await server.drain()
    }

    @Test func `notices a client that leaves in silence right after its request`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler(pause: .seconds(3_600))) {
            log.watch(&$0)
            $0.limits.halfClose = .seconds(3_600)
        }
        let client = server.client()
        client.send(get)
        _ = client.read(to: "xxx\r\n")
        client.close()
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `notices a client that leaves before the first byte`() async throws {
        let log = CallLog()
        let server = try RunningServer(SilentHandler()) {
            log.watch(&$0)
            $0.limits.halfClose = .zero
        }
        let client = server.client()
        client.send(get)
        client.close()
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `notices a reset, even of a client that may close its direction`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler(pause: .seconds(3_600))) {
            log.watch(&$0)
            $0.limits.halfClose = .seconds(3_600)
        }
        let client = server.client()
        client.send(get)
        _ = client.read(to: "xxx")
        client.reset()
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `serves a client in full that closes its direction with its request`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler(count: 30)) {
            log.watch(&$0)
            $0.limits.halfClose = .seconds(60)
        }
        let client = server.client()
        client.send(get + get)
        client.halfClose()
        let reply = try #require(client.readAll())
        // Where the end came between two pieces, the next chunk's size begins with another zero.
        let pieces = reply.components(before: "\r\n").filter { $0 == StreamHandler.piece }
        #expect(pieces.count == 60 && reply.hasSuffix("0\r\n\r\n"))
        #expect(await log.next()?.end == .answered)
        await server.drain()
    }

    @Test func `takes a body whose client closes its direction behind it`() async throws {
        let server = try RunningServer { $0.limits.halfClose = .seconds(60) }
        let client = server.client()
        client.send(
            "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n" + String(repeating: "y", count: 200_000)
        )
        client.halfClose()
        #expect(client.readAll()?.hasSuffix("yyy") == true)
        await server.drain()
    }

    @Test func `does not wait for the rest of a body whose client has left`() async throws {
        let log = CallLog()
        let server = try RunningServer { log.watch(&$0) }
        let client = server.client()
        client.send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
        client.halfClose()
        #expect(client.readAll() == "")
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `cuts a client that takes nothing, and keeps little for it`() async throws {
        let log = CallLog()
        let handler = StreamHandler(piece: [UInt8](repeating: 1, count: 100_000), pause: nil)
        let server = try RunningServer(handler) {
            log.watch(&$0)
            $0.limits.writeStall = .milliseconds(200)
        }
        let client = server.client(receiveBuffer: 4_096)
        client.send(get)
        let call = await log.next()
        // Its 64 kB, the kernel's 128 kB, which it doubles, and what loopback takes at once.
        #expect(call?.end == .disconnected && call.map { $0.sent < 4_000_000 } == true)
        client.close()
        await server.drain()
    }

    @Test func `does not cut a client that is only slow`() async throws {
        let handler = StreamHandler(count: 40, piece: [UInt8](repeating: 1, count: 20_000), pause: nil)
        let server = try RunningServer(handler) {
            $0.limits.writeStall = .seconds(5)
            $0.limits.sendBuffer = 8_192
        }
        let client = server.client(receiveBuffer: 4_096)
        client.send(get)
        var count = 0
        while let bytes = client.read(3_000), !bytes.isEmpty, !bytes.elementsEqual([]) {
            count += bytes.count
            if count > 800_000 { break }
        }
        #expect(count > 800_000)
        await server.drain()
    }
}

/// Never answers.
private struct SilentHandler: HTTPHandler {
    func answer(_ call: HTTPCall) async throws { try await call.sleep(for: .seconds(3_600)) }
}
