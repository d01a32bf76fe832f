import MynahHTTP
import Testing

/// Answers that come as they are taken, from our own server.
@Suite(.timeLimit(.minutes(10)))
struct HTTPAnswerTests {
    private let settings: HTTPSettings = {
        var settings = HTTPSettings(userAgent: "mynah-test")
        settings.proxy = .none
        return settings
    }()

    private func request(_ server: RunningServer, _ path: String = "/") throws -> HTTPRequest {
        HTTPRequest(.get, try HTTPURL("http://\(server.address)\(path)"))
    }

    @Test func `gives the head, then the body piece by piece`() async throws {
        let server = try RunningServer(StreamHandler(count: 5, pause: .milliseconds(5)))
        let answer = try await HTTPAnswer.to(try request(server), settings)
        #expect(answer.head.status == 200)
        var bytes: [UInt8] = []
        for try await piece in answer.body { bytes += piece }
        #expect(bytes == [UInt8](repeating: UInt8(ascii: "x"), count: 500))
        await server.drain()
    }

    @Test func `takes no more from the server than somebody takes from it`() async throws {
        let log = CallLog()
        let handler = StreamHandler(piece: [UInt8](repeating: 1, count: 100_000), pause: nil)
        let server = try RunningServer(handler) {
            log.watch(&$0)
            $0.limits.writeStall = .milliseconds(200)
        }
        let answer = try await HTTPAnswer.to(try request(server), settings)
        var pieces = answer.body.makeAsyncIterator()
        _ = try await pieces.next()
        let call = await log.next()
        #expect(call?.end == .disconnected && call.map { $0.sent < 10_000_000 } == true)
        let error = await #expect(throws: HTTPError.self) { while try await pieces.next() != nil {} }
        #expect(error?.code == .broken)
        await server.drain()
    }

    @Test func `leaves the server when nobody holds the body any more`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler()) { log.watch(&$0) }
        do {
            let answer = try await HTTPAnswer.to(try request(server), settings)
            var pieces = answer.body.makeAsyncIterator()
            #expect(try await pieces.next() != nil)
        }
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `leaves the server when its task is cancelled`() async throws {
        let log = CallLog()
        let server = try RunningServer(StreamHandler(pause: .seconds(3_600))) { log.watch(&$0) }
        let (request, settings) = (try request(server), settings)
        let reading = Task {
            let answer = try await HTTPAnswer.to(request, settings)
            for try await _ in answer.body { withUnsafeCurrentTask { $0?.cancel() } }
        }
        let result = await reading.result
        #expect(throws: HTTPError.self) { try result.get() }
        #expect(await log.next()?.end == .disconnected)
        await server.drain()
    }

    @Test func `throws what ends the exchange`() async throws {
        let server = try RunningServer()
        let (whole, cut) = (try request(server, "/conflict"), try request(server, "/cut"))
        #expect(try await HTTPAnswer.to(whole, settings).head.status == 200)
        let error = await #expect(throws: HTTPError.self) {
            for try await _ in try await HTTPAnswer.to(cut, settings).body {}
        }
        #expect(error?.code == .broken)
        await server.drain()
        let nobody = await #expect(throws: HTTPError.self) { _ = try await HTTPAnswer.to(whole, settings) }
        #expect(nobody?.code == .unreachable)
    }
}
