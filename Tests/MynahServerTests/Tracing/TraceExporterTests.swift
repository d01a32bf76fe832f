import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// Traces of a server that runs, sent to a collector that runs.
struct TraceExporterTests {
    @Test func `a request is traced from the caller's span to the encoder`() async throws {
        let collector = try Collector()
        let exporter = try collector.exporter()
        let (server, service, port) = try Self.server(exporter)
        let client = PlainClient(port: port)
        let parent = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let body = #"{"input":"One two. Three.","response_format":"wav"}"#
        client.send("POST /v1/audio/speech", [parent, "Content-Type: application/json"], body)
        #expect(client.answer().status == 200)
        let other = PlainClient(port: port)
        other.send("GET /livez", ["traceparent: 00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-00"], "")
        #expect(other.answer().status == 200)
        await server.drain(within: .seconds(5))
        service.stop()
        exporter.end(within: 10)
        let text = collector.bodies.joined()
        #expect(text.contains(#""traceId":"0af7651916cd43dd8448eb211c80319c""#))
        #expect(text.contains(#""parentSpanId":"b7ad6b7169203331","name":"POST /v1/audio/speech","kind":2"#))
        for name in ["queue", "passage", "encode"] { #expect(text.contains("\"name\":\"\(name)\""), "\(text)") }
        #expect(!text.contains("80319d") && !text.contains("One two"))
        #expect(text.contains(#""key":"http.response.status_code","value":{"intValue":"200"}"#))
        for body in collector.bodies { _ = try JSONReader.read(Array(body.utf8)) }
        #expect(exporter.totals.sent > 3 && exporter.totals.dropped == 0)
        #expect(collector.types == ["application/json"] && collector.keys == ["secret"])
        await collector.stop()
    }

    @Test func `what is spoken over a WebSocket is traced, too`() async throws {
        let collector = try Collector()
        let exporter = try collector.exporter()
        let (server, service, port) = try Self.server(exporter)
        let client = WebSocketClient(
            .tcp(try #require(IPAddress("127.0.0.1")), port: port),
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n",
            path: "/v1/audio/stream"
        )
        client.send(0x81, #"{"type":"text","text":"One two. Three."}"#)
        client.send(0x81, #"{"type":"close"}"#)
        while let frame = client.frame(), frame.first != 0x88 {}
        client.send(0x88, "")
        await server.drain(within: .seconds(5))
        service.stop()
        exporter.end(within: 10)
        let text = collector.bodies.joined()
        #expect(text.contains(#""parentSpanId":"b7ad6b7169203331","name":"GET /v1/audio/stream","kind":2"#), "\(text)")
        for name in ["queue", "passage"] { #expect(text.contains("\"name\":\"\(name)\""), "\(text)") }
        #expect(!text.contains("One two"))
        await collector.stop()
    }

    @Test func `a collector that is gone costs spans and no request`() async throws {
        let reports = Guarded([String]())
        let settings = try #require(
            try TraceSettings(environment: [
                "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1", "OTEL_BSP_SCHEDULE_DELAY": "0",
            ])
        )
        let exporter = TraceExporter(settings, version: "1") { text in reports.withLock { $0.append(text) } }
        let (server, service, port) = try Self.server(exporter)
        for _ in 0..<3 {
            let client = PlainClient(port: port)
            client.send("GET /v1/models", [], "")
            #expect(client.answer().status == 200)
        }
        await server.drain(within: .seconds(5))
        service.stop()
        exporter.end(within: 10)
        #expect(exporter.totals.sent == 0 && exporter.totals.dropped == 3)
        #expect(reports.withLock { $0.count } >= 1)
    }

    private static func server(_ exporter: TraceExporter) throws -> (SpeechServer, SpeechService, UInt16) {
        var serving = ServiceSettings()
        serving.lanes = 1
        let service = SpeechService(serving) { EngineRegistry([LoudEngine(SilentEngine())]) }
        var reports = ServerReports()
        reports.traces = exporter
        let server = try SpeechServer(
            ServeSettings(),
            http: ServerSettings([.tcp(host: "127.0.0.1", port: 0)]),
            service: service,
            version: "1.2.3",
            reader: { PlainReader() },
            reports: reports
        )
        return (server, service, try #require(try server.start()[0].port))
    }
}

/// Takes traces as a collector of OpenTelemetry's does.
private struct Collector {
    /// What came.
    private struct Seen {
        var bodies: [String] = []
        var types: Set<String> = []
        var keys: Set<String> = []
    }

    private final class Door: HTTPHandler {
        let seen = Guarded(Seen())

        func answer(_ call: HTTPCall) async throws {
            let body = try await call.body(limit: 1 << 20)
            let fields = call.request.fields
            seen.withLock { seen in
                seen.bodies.append(String(decoding: body, as: UTF8.self))
                seen.types.insert(fields["Content-Type"] ?? "")
                seen.keys.insert(fields["x-key"] ?? "")
            }
            try await call.answer(ServerAnswer(.ok, HTTPFields(), body: Array("{}".utf8)))
        }

        func refusal(_ error: ServerError) -> ServerAnswer { ServerAnswer(error.status, HTTPFields(), body: []) }
    }

    private let door = Door()
    private let server: HTTPServer
    private let port: UInt16

    init() throws {
        server = HTTPServer(ServerSettings([.tcp(host: "127.0.0.1", port: 0)]), handler: door)
        port = try #require(try server.start()[0].port)
    }

    var bodies: [String] { door.seen.withLock { $0.bodies } }
    var types: Set<String> { door.seen.withLock { $0.types } }
    var keys: Set<String> { door.seen.withLock { $0.keys } }

    func exporter() throws -> TraceExporter {
        let settings = try TraceSettings(environment: [
            "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:\(port)/", "OTEL_EXPORTER_OTLP_HEADERS": "x-key=secret",
            "OTEL_BSP_SCHEDULE_DELAY": "0",
        ])
        return TraceExporter(try #require(settings), version: "1.2.3") { _ in }
    }

    func stop() async { await server.drain(within: .zero) }
}
