import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// What operators are told, by a server that runs.
struct StatisticsEndpointTests {
    private let folder = JobsFolder()

    private func server(_ change: (inout ServeSettings) -> Void = { _ in }, cache: SpeechCache? = nil) throws
        -> RunningSpeechServer
    {
        try RunningSpeechServer(
            { settings in
                settings.statistics = StatisticsHouse(folder: folder.path)
                change(&settings)
            },
            cache: cache,
            engines: { EngineRegistry([StampedEngine(LoudEngine(SilentEngine()))]) }
        )
    }

    /// The first event that has all of some texts, of the first hundred; the last one where none has. It tells of a day, as a machine
    /// may be so busy that minutes pass between two lines of a test.
    private func event(of server: RunningSpeechServer, with texts: [String]) -> String {
        let client = RawClient(server.address)
        client.send("GET /admin/events?range=24h HTTP/1.1\r\nHost: localhost\r\n\r\n")
        var (event, count) = ("", 0)
        while count < 100, let piece = client.read(), !piece.isEmpty {
            let parts = String(decoding: piece, as: UTF8.self)
                .split(separator: "event: statistics\ndata: ", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                event = index == 0 ? event + part : String(part)
                if texts.allSatisfy(event.contains) { return event }
            }
            count += parts.count - 1
        }
        return event
    }

    private func entries() throws -> [RequestEntry] {
        try RequestTable(StatisticsHouse(folder: folder.path).path).entries(since: 0, after: 0, count: 100).entries
    }

    private static let hello = #"{"input":"Hello there.","response_format":"wav"}"#

    @Test func `tell each second what goes on, and keep it`() async throws {
        let server = try server(cache: SpeechCache(CacheSettings()))
        for _ in 0..<2 { #expect(server.speak(Self.hello).status == 200) }
        #expect(server.speak(#"{"input":"Hello there.","voice":"nobody"}"#).status == 400)
        #expect(server.ask("GET", "/nowhere").status == 404)
        #expect(server.ask("POST", "/v1/text/normalize", body: "{}").status == 400)
        let told = event(of: server, with: [#""requests":3,"failed":1,"characters":24,"#])
        #expect(told.contains(#""cache_hits":1,"cache_misses":1,"#))
        #expect(told.contains(#""by_error":[{"code":"unknown_voice","requests":1}]"#))
        #expect(told.contains(#""by_voice":[{"voice":"silent","requests":2}]"#))
        let once = server.ask("GET", "/admin/statistics?range=30d")
        #expect(once.status == 200)
        #expect(once.body.contains(#""range":"30d","width":43200,"#))
        #expect(once.body.split(separator: #"{"at":"#).count == 61)
        await server.end()
        let kept = try entries()
        #expect(kept.map(\.status) == [200, 200, 400])
        #expect(kept.map(\.caching) == [.miss, .hit, .none])
        #expect(kept.map(\.errorCode) == [nil, nil, "unknown_voice"])
        #expect(kept.map(\.voice) == ["silent", "silent", nil])
        #expect(kept.map(\.format) == ["wav", "wav", nil])
        #expect(kept.map(\.characters) == [12, 12, 0])
        #expect(kept.map { $0.realTimeFactor != nil } == [true, false, false])
        #expect(kept[0].queueSeconds.map { $0 >= 0 && $0 <= kept[0].firstSeconds ?? 0 } == true)
        #expect(kept.allSatisfy { $0.key == nil && $0.route == "/v1/audio/speech" && ($0.totalSeconds ?? 0) > 0 })
    }

    @Test func `tell of jobs when they are at their end`() async throws {
        let jobs = JobsFolder()
        let server = try server { $0.jobs = JobHouse(folder: jobs.path) }
        let answer = server.ask("POST", "/v1/audio/jobs", body: Self.hello)
        let place = try #require(answer.field("Location"))
        #expect(server.ask("GET", place + "/events").body.contains("event: finished\n"))
        await server.end()
        let kept = try #require(try entries().first)
        #expect(try entries().count == 1)
        #expect([kept.route, kept.voice, kept.format] == ["/v1/audio/jobs", "silent", "wav"])
        #expect([kept.status, kept.characters] == [200, 12])
        #expect(kept.audioSeconds > 0 && abs(kept.madeSeconds - kept.audioSeconds) < 0.01)
        #expect(kept.firstSeconds == nil && kept.totalSeconds == nil && kept.key == nil)
    }

    @Test func `know after a restart what was before`() async throws {
        let first = try server()
        #expect(first.speak(Self.hello).status == 200)
        await first.end()
        let second = try server()
        let told = event(of: second, with: [#""requests":1,"failed":0,"characters":12,"#])
        #expect(told.contains(#""keeps_file":true,"written":0,"#))
        await second.end()
    }

    @Test func `keep nothing where they are not to`() async throws {
        let server = try server { $0.statistics = nil }
        #expect(server.speak(Self.hello).status == 200)
        #expect(event(of: server, with: [#""requests":1,"#]).contains(#""keeps_file":false,"#))
        #expect(!server.ask("GET", "/metrics").body.contains("mynah_statistics"))
        await server.end()
        #expect(throws: (any Error).self) { try entries() }
    }

    @Test func `speak on where nothing can be kept, and say why`() async throws {
        let reports = Guarded<[String]>([])
        let place = folder.path + "/file"
        _ = try JobFolder(making: folder.path)
        try JobFile(growing: place, from: 0).add([1])
        let server = try server { settings in
            settings.statistics = StatisticsHouse(folder: place + "/under")
            settings.statistics?.report = { reason in reports.withLock { $0.append(reason) } }
        }
        for _ in 0..<2 { #expect(server.speak(Self.hello).status == 200) }
        let told = event(of: server, with: [#""requests":2,"#, "cannot be made"])
        #expect(told.contains(#""problem":"The folder \#(place)/under cannot be made: Not a directory."#))
        #expect(server.ask("GET", "/metrics").body.contains("\nmynah_statistics_failing 1\n"))
        await server.end()
        #expect(reports.withLock { $0 } == ["The folder \(place)/under cannot be made: Not a directory."])
    }

    @Test func `measure a WebSocket from its orders on`() async throws {
        let server = try server()
        let client = RawClient(server.address)
        client.send(
            "GET /v1/audio/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        let text = Array(#"{"type":"text","text":"Hello there."}"#.utf8)
        let flush = Array(#"{"type":"flush"}"#.utf8)
        let close = Array(#"{"type":"close"}"#.utf8)
        for message in [text, flush, close] {
            client.send([0x81, 0x80 | UInt8(message.count), 0, 0, 0, 0] + message)
        }
        while let piece = client.read(), !piece.isEmpty {}
        await server.end()
        let entry = try #require(try entries().first)
        #expect(entry.status == 101)
        #expect(entry.route == "/v1/audio/stream")
        #expect(entry.characters == 12)
        #expect(entry.firstSeconds != nil)
        #expect(entry.totalSeconds == nil)
    }

    @Test func `refuse a range that there is none of`() async throws {
        let server = try server()
        let answer = server.ask("GET", "/admin/statistics?range=2h")
        #expect(answer.status == 400)
        #expect(answer.body.contains(#""param":"range""#))
        #expect(answer.body.contains(#""allowed":["5m","1h","24h","30d"]"#))
        await server.end()
    }

    @Test func `are for operators alone, and leave out strangers`() async throws {
        let ring = try AccessTests.ring()
        let server = try server { $0.access.ring = ring }
        #expect(server.ask("GET", "/admin").status == 404)
        for path in ["/admin/statistics", "/admin/events"] {
            #expect(server.ask("GET", path).status == 401)
            #expect(server.ask("GET", path, ["Authorization: Bearer mynah_speaker"]).status == 403)
        }
        let speaker = ["Authorization: Bearer mynah_speaker"]
        #expect(server.speak(Self.hello, speaker).status == 200)
        #expect(server.speak(Self.hello).status == 401)
        #expect(server.ask("GET", "/admin/statistics", ["Authorization: Bearer mynah_operator"]).status == 200)
        await server.end()
        #expect(try entries().map(\.key) == ["speaker"])
    }

    @Test func `count as speech what these routes do`() {
        let speaking = Set(SpeechServer.table.routes.map(\.path.text).filter(SpeakingRoutes.include))
        #expect(speaking.count == 14, "\(speaking.sorted())")
        #expect(speaking.allSatisfy { !$0.hasPrefix("/v1/text/") && !$0.hasPrefix("/v1/audio/jobs") })
    }
}
