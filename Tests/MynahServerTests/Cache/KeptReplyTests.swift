import MynahServing
import MynahSynthesis
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// Answers that are kept and brought again, asked of a server that runs.
struct KeptReplyTests {
    private let cache = SpeechCache(CacheSettings())
    private let server: RunningSpeechServer

    private static let engines: @Sendable () -> EngineRegistry = {
        EngineRegistry([StampedEngine(LoudEngine(SilentEngine()))])
    }

    init() throws { server = try RunningSpeechServer(cache: cache, engines: Self.engines) }

    private static let body = #"{"input":"One two three. Four five.","response_format":"wav"}"#
    private static let whole = #"{"input":"One two three. Four five.","response_format":"wav","stream":false}"#

    @Test func `brings what was streamed again, whole and exact`() {
        let first = server.speak(Self.body)
        #expect(first.field("X-Mynah-Cache") == "miss")
        #expect(first.field("Content-Length") == nil)
        let again = server.speak(Self.body)
        #expect(again.field("X-Mynah-Cache") == "hit")
        #expect(again.field("Content-Length") == String(again.bytes.count))
        #expect(again.field("Content-Location") == first.field("Content-Location"))
        let whole = server.speak(Self.whole)
        #expect(whole.field("X-Mynah-Cache") == "hit")
        #expect(whole.bytes == again.bytes)
        // The header of a stream says that its length is not known; all that follows is the same.
        #expect(again.bytes.dropFirst(44) == first.bytes.dropFirst(44))
        #expect(again.bytes.count == first.bytes.count)
    }

    @Test func `is made once where several want it at once`() throws {
        let gate = Gate()
        let engines: @Sendable () -> EngineRegistry = {
            EngineRegistry([StampedEngine(SlowEngine(LoudEngine(SilentEngine())) { gate.pass() })])
        }
        let server = try RunningSpeechServer(cache: cache, engines: engines)
        let answers = Guarded<[RunningSpeechServer.Answer]>([])
        for _ in 0..<3 {
            DetachedThread.start {
                let answer = server.speak(Self.whole)
                answers.withLock { $0.append(answer) }
                answers.wake()
            }
        }
        gate.awaitWaiting(1)
        while !server.ask("GET", "/metrics").body.contains("mynah_http_active_requests 4\n") {}
        gate.open()
        let all = answers.wait { $0.count == 3 ? $0 : nil }
        #expect(all.map { $0.field("X-Mynah-Cache") ?? "" }.sorted() == ["hit", "hit", "miss"])
        #expect(Set(all.map(\.bytes)).count == 1)
        #expect(cache.statistics[.passage].memoryHits == 0)
    }

    @Test func `is the same as without a cache`() throws {
        let plain = try RunningSpeechServer(engines: Self.engines)
        let expected = plain.speak(Self.whole)
        #expect(expected.field("X-Mynah-Cache") == nil)
        #expect(expected.field("Content-Location") == nil)
        for _ in 0..<2 { #expect(server.speak(Self.whole).bytes == expected.bytes) }
    }

    @Test func `is a resource with a tag and ranges`() throws {
        let spoken = server.speak(Self.whole)
        let place = try #require(spoken.field("Content-Location"))
        let got = server.ask("GET", place)
        #expect(got.status == 200)
        #expect(got.bytes == spoken.bytes)
        #expect(got.field("Content-Type") == "audio/wav")
        #expect(got.field("Accept-Ranges") == "bytes")
        #expect(got.field("Cache-Control") == "private, max-age=3600")
        let tag = try #require(got.field("ETag"))
        #expect(spoken.field("ETag") == tag)
        let size = spoken.bytes.count

        let head = server.ask("HEAD", place)
        #expect([head.status, head.bytes.count] == [200, 0])
        #expect(head.field("Content-Length") == String(size))

        let part = server.ask("GET", place, ["Range: bytes=4-7"])
        #expect(part.status == 206)
        #expect(part.bytes == Array(spoken.bytes[4..<8]))
        #expect(part.field("Content-Range") == "bytes 4-7/\(size)")
        #expect(server.ask("GET", place, ["Range: bytes=-4"]).bytes == Array(spoken.bytes.suffix(4)))

        let outside = server.ask("GET", place, ["Range: bytes=\(size)-"])
        #expect(outside.status == 416)
        #expect(outside.field("Content-Range") == "bytes */\(size)")
        #expect(outside.body.contains("range_not_satisfiable"))

        let several = server.ask("GET", place, ["Range: bytes=0-1,4-5"])
        #expect([several.status, several.bytes.count] == [200, size])
    }

    @Test(arguments: [
        ("If-None-Match: TAG", 304), ("If-None-Match: W/TAG", 304), ("If-None-Match: \"a\", TAG", 304),
        ("If-None-Match: *", 304), ("If-None-Match: \"a\"", 200), ("If-Range: TAG\r\nRange: bytes=0-3", 206),
        ("If-Range: \"a\"\r\nRange: bytes=0-3", 200),
    ])
    func `is not sent to who has it`(field: String, status: Int) throws {
        let spoken = server.speak(Self.whole)
        let (place, tag) = (try #require(spoken.field("Content-Location")), try #require(spoken.field("ETag")))
        let fields = field.replacing("TAG", with: tag)
        let answer = server.ask("GET", place, [fields])
        #expect(answer.status == status)
        if status == 304 { #expect(answer.bytes.isEmpty) }
    }

    @Test(arguments: [String(repeating: "0", count: 64), "none", String(repeating: "g", count: 64), "0"])
    func `is not there where nothing was made`(digest: String) {
        let answer = server.ask("GET", "/v1/audio/speech/" + digest)
        #expect(answer.status == 404)
        #expect(answer.body.contains("not_kept"))
    }

    @Test func `is neither used nor kept against a client's wish`() {
        let none = server.speak(Self.body, ["Cache-Control: no-store"])
        #expect(none.field("Content-Location") == nil)
        #expect(cache.statistics.levels.values.allSatisfy { $0.stored == 0 })
        #expect(server.speak(Self.body).field("X-Mynah-Cache") == "miss")
        #expect(server.speak(Self.body, ["Cache-Control: no-cache"]).field("X-Mynah-Cache") == "miss")
        #expect(cache.statistics[.reply].stored == 2)
        #expect(server.speak(Self.body).field("X-Mynah-Cache") == "hit")
    }

    @Test func `is told to gateways`() {
        let body = #"{"text":"One two three."}"#
        #expect(server.ask("POST", "/speak", body: body).field("X-TTS-Cache") == "miss")
        let again = server.ask("POST", "/speak", body: body)
        #expect(again.field("X-TTS-Cache") == "hit")
        #expect(again.field("X-TTS-Latency") != nil)
    }

    @Test func `is shared by the shapes of the services that it speaks for`() {
        let body = #"{"text":"One two three."}"#
        let eleven = "/v1/text-to-speech/silent?output_format=wav_24000"
        #expect(server.ask("POST", eleven, body: body).field("X-Mynah-Cache") == "miss")
        let own = server.speak(
            #"{"input":"One two three.","voice":"silent","response_format":"wav","sample_rate":24000}"#
        )
        #expect(own.field("X-Mynah-Cache") == "hit")
        // Other shapes are made anew of the same passages.
        let before = cache.statistics[.passage]
        let timed = server.speak(#"{"input":"One two three.","timestamps":"word","response_format":"mp3"}"#)
        #expect(timed.status == 200)
        #expect(cache.statistics[.passage].memoryHits == before.memoryHits + 1)
        #expect(cache.statistics[.passage].misses == before.misses)
    }

    @Test func `keeps keys apart where it is told to`() throws {
        let ring = try AccessTests.ring()
        let server = try RunningSpeechServer(
            {
                $0.cachesByKey = true
                $0.access.ring = ring
                $0.access.allowsAnonymous = true
            },
            cache: SpeechCache(CacheSettings()),
            engines: Self.engines
        )
        let key = ["Authorization: Bearer mynah_speaker"]
        #expect(server.speak(Self.body, key).field("X-Mynah-Cache") == "miss")
        #expect(server.speak(Self.body).field("X-Mynah-Cache") == "miss")
        let again = server.speak(Self.body, key)
        #expect(again.field("X-Mynah-Cache") == "hit")
        #expect(server.speak(Self.body).field("X-Mynah-Cache") == "hit")
        let place = try #require(again.field("Content-Location"))
        #expect(server.ask("GET", place, key).status == 200)
        #expect(server.ask("GET", place).status == 404)
    }

    @Test func `is brought to nobody who may not speak`() throws {
        let ring = try AccessTests.ring()
        let server = try RunningSpeechServer({ $0.access.ring = ring }, cache: cache, engines: Self.engines)
        let place = try #require(
            server.speak(Self.body, ["Authorization: Bearer mynah_speaker"]).field("Content-Location")
        )
        #expect(server.ask("GET", place).status == 401)
        #expect(server.ask("GET", place, ["Authorization: Bearer mynah_keeper"]).status == 403)
        #expect(server.ask("GET", place, ["Authorization: Bearer mynah_speaker"]).status == 200)
    }

    @Test func `costs as much of a limit as if it was spoken`() throws {
        let server = try RunningSpeechServer(
            { $0.access.limits.characters = 60 },
            cache: cache,
            engines: Self.engines
        )
        #expect((0..<3).map { _ in server.speak(Self.body).status } == [200, 200, 429])
    }

    @Test func `is counted`() {
        for _ in 0..<3 { _ = server.speak(Self.body) }
        let text = server.ask("GET", "/metrics").body
        for line in [
            #"mynah_cache_hits_total{level="reply",tier="memory"} 2"#, #"mynah_cache_misses_total{level="reply"} 1"#,
            #"mynah_cache_entries{level="passage",tier="memory"} 2"#, #"mynah_cache_corrupt_total{level="reply"} 0"#,
        ] { #expect(text.contains(line + "\n"), "\(line)") }
    }
}
