import MynahJSON
import MynahServing
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

/// Jobs of a server that runs.
@Suite struct JobEndpointsTests {
    private let folder = JobsFolder()
    private static let text = "One two. Three four five. Six.\\n\\nSeven eight nine ten. Eleven. Twelve."
    private static let request = #"{"input":"\#(text)","voice":"silent","response_format":"pcm","seed":5}"#

    private func server(
        _ change: @escaping (inout ServeSettings) -> Void = { _ in },
        rules: JobRules = JobRules(),
        engines: @escaping @Sendable () -> EngineRegistry = { EngineRegistry([LoudEngine(SilentEngine())]) }
    ) throws -> RunningSpeechServer {
        let path = folder.path
        return try RunningSpeechServer(
            { settings in
                settings.jobs = JobHouse(folder: path, rules: rules)
                change(&settings)
            },
            engines: engines
        )
    }

    /// Leaves a job; its place.
    private func leave(_ server: RunningSpeechServer, _ fields: [String] = [], body: String = request) throws -> String
    {
        let answer = server.ask("POST", "/v1/audio/jobs", fields, body: body)
        try #require(answer.status == 202, "\(answer.body)")
        return try #require(answer.field("Location"))
    }

    /// Leaves a job and waits for its end.
    private func finish(_ server: RunningSpeechServer, _ fields: [String] = [], body: String = request) throws -> String
    {
        let place = try leave(server, fields, body: body)
        let events = server.ask("GET", place + "/events").body
        try #require(events.contains("event: finished\n"), "\(events)")
        return place
    }

    @Test func `speaks a text while nobody waits, as it would be spoken at once`() async throws {
        let server = try server()
        let answer = server.ask("POST", "/v1/audio/jobs", body: Self.request)
        #expect(answer.status == 202 && answer.body.contains(#""object":"audio.job""#), "\(answer.body)")
        let place = try #require(answer.field("Location"))
        let events = server.ask("GET", place + "/events")
        #expect(events.field("Content-Type") == "text/event-stream; charset=utf-8")
        #expect(events.body.contains("event: finished\ndata: {\"id\":\"job_"), "\(events.body)")
        let audio = server.ask("GET", place + "/audio")
        let whole = server.speak(String(Self.request.dropLast()) + #","stream":false}"#)
        #expect(audio.status == 200 && audio.bytes == whole.bytes && audio.bytes.count > 10_000)
        #expect(audio.field("Content-Type") == "audio/pcm" && audio.field("X-TTS-Engine") == "silent")
        let job = server.ask("GET", place)
        for part in [#""status":"finished","progress":1,"#, #""bytes":\#(audio.bytes.count),"#, #""seed":5"#] {
            #expect(job.body.contains(part), "\(job.body)")
        }
        await server.end()
    }

    @Test func `brings parts of the audio, and nothing to who has it`() async throws {
        let server = try server()
        let place = try finish(server) + "/audio"
        let whole = server.ask("GET", place)
        let tag = try #require(whole.field("ETag"))
        let part = server.ask("GET", place, ["Range: bytes=100-199"])
        #expect(part.status == 206 && part.bytes == Array(whole.bytes[100..<200]))
        #expect(part.field("Content-Range") == "bytes 100-199/\(whole.bytes.count)")
        #expect(server.ask("GET", place, ["Range: bytes=100-", "If-Range: \"old\""]).bytes == whole.bytes)
        #expect(server.ask("GET", place, ["Range: bytes=-7", "If-Range: \(tag)"]).bytes == whole.bytes.suffix(7))
        let beyond = server.ask("GET", place, ["Range: bytes=\(whole.bytes.count)-"])
        #expect(beyond.status == 416 && beyond.field("Content-Range") == "bytes */\(whole.bytes.count)")
        #expect(server.ask("GET", place, ["If-None-Match: \(tag)"]).status == 304)
        let head = server.ask("HEAD", place)
        #expect(head.status == 200 && head.bytes.isEmpty && head.field("Content-Length") == "\(whole.bytes.count)")
        await server.end()
    }

    @Test func `tells when each word is heard, and makes captions`() async throws {
        let server = try server()
        let place = try finish(server) + "/times"
        let times = server.ask("GET", place)
        #expect(
            times.body.contains(#""times":[{"text":"One","span":[0,3],"start":0,"end":0.1},{"text":"two""#),
            "\(times.body)"
        )
        #expect(try JSONReader.read(times.bytes).content != .null)
        let sentences = server.ask("GET", place + "?kind=sentence").body
        #expect(sentences.contains(#"{"text":"Three four five.","span":[9,25]"#), "\(sentences)")
        #expect(server.ask("GET", place, ["Accept: text/vtt"]).body.hasPrefix("WEBVTT\n"))
        #expect(server.ask("GET", place + "?kind=letter").status == 400)
        let phonemes = server.ask("GET", place + "?kind=phoneme")
        #expect(phonemes.status == 400 && phonemes.body.contains(#""code":"no_phonemes""#), "\(phonemes.body)")
        await server.end()
    }

    @Test func `takes a text as a form and as itself`() async throws {
        let server = try server()
        let form =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n# One\n\n*two*\r\n--b\r\n"
            + "Content-Disposition: form-data; name=response_format\r\n\r\nwav\r\n--b--\r\n"
        let uploaded = try finish(server, ["Content-Type: multipart/form-data; boundary=b"], body: form)
        #expect(server.ask("GET", uploaded + "/times").body.contains(#"{"text":"two","span":[8,11]"#))
        #expect(server.ask("GET", uploaded).body.contains(#""response_format":"wav""#))
        let query = "/v1/audio/jobs?response_format=flac&speed=1.5&odd=1"
        let bare = server.ask("POST", query, ["Content-Type: text/plain"], body: "One two.")
        #expect(bare.status == 202 && bare.body.contains(#""response_format":"flac""#))
        #expect(bare.field("X-Mynah-Warning")?.contains("'odd'") == true)
        let strict = server.ask("POST", query + "&strict=1", ["Content-Type: text/plain"], body: "One two.")
        #expect(strict.status == 400 && strict.body.contains("unknown_field"))
        let other = server.ask("POST", "/v1/audio/jobs", ["Content-Type: application/pdf"], body: "One two.")
        #expect(other.status == 415)
        #expect(server.ask("POST", "/v1/audio/jobs", body: #"{"input":"One.","voice":"nobody"}"#).status == 400)
        await server.end()
    }

    @Test func `shows everybody their own jobs alone`() async throws {
        let ring = try AccessTests.ring { $0.scopes.insert(.jobs) }
        let server = try server { $0.access.ring = ring }
        let (one, other) = ("Authorization: Bearer mynah_speaker", "Authorization: Bearer mynah_operator")
        let place = try leave(server, [one])
        #expect(server.ask("GET", place).status == 401)
        for path in ["", "/events", "/audio", "/times"] {
            let answer = server.ask("GET", place + path, [other])
            #expect(answer.status == 404 && answer.body.contains("unknown_job"), "\(path)")
        }
        #expect(server.ask("DELETE", place, [other]).status == 404)
        #expect(server.ask("GET", "/v1/audio/jobs", [other]).body.contains(#""data":[]"#))
        #expect(server.ask("GET", "/v1/audio/jobs?limit=1", [one]).body.contains(String(place.dropFirst(15))))
        #expect(server.ask("GET", place, [one]).status == 200)
        await server.end()
    }

    @Test func `says what cannot be had yet, and takes away what is under way`() async throws {
        let gate = Gate()
        let server = try server(engines: {
            EngineRegistry([SlowEngine(LoudEngine(SilentEngine())) { gate.pass() }])
        })
        let place = try leave(server)
        gate.awaitWaiting(1)
        let early = server.ask("GET", place + "/audio")
        #expect(early.status == 409 && early.body.contains("job_not_finished") && early.field("Retry-After") == "1")
        #expect(server.ask("GET", place).body.contains(#""status":"running""#))
        #expect(server.ask("DELETE", place).body.contains(#""deleted":true"#))
        gate.open()
        #expect(server.ask("GET", place).status == 404)
        await server.end()
        #expect(try JobFolder(making: folder.path).ids.isEmpty)
    }

    @Test func `goes on after a restart where it was, and sounds as if it had never stopped`() async throws {
        let whole = try RunningSpeechServer().speak(String(Self.request.dropLast()) + #","stream":false}"#)
        let gate = Gate()
        let first = try server(engines: {
            EngineRegistry([SlowEngine(LoudEngine(SilentEngine())) { gate.pass() }])
        })
        let place = try leave(first)
        gate.admit(3)
        gate.awaitWaiting(1)
        var line = first.ask("GET", place).body
        // What was spoken is written down by a thread of its own, a moment later.
        while line.contains(#""characters_spoken":0"#) { line = first.ask("GET", place).body }
        await first.end()
        gate.open()
        let second = try server()
        #expect(second.ask("GET", place + "/events").body.contains("event: finished\n"))
        #expect(second.ask("GET", place + "/audio").bytes == whole.bytes)
        await second.end()
    }

    @Test func `says so where the voice is not there any more`() async throws {
        let gate = Gate()
        let first = try server(engines: {
            EngineRegistry([SlowEngine(LoudEngine(SilentEngine())) { gate.pass() }])
        })
        let place = try leave(first)
        gate.awaitWaiting(1)
        await first.end()
        gate.open()
        let second = try server { $0.jobs?.model = { _ in "another" } }
        let events = second.ask("GET", place + "/events").body
        #expect(events.contains("event: failed\n") && events.contains(#""code":"engine_changed""#), "\(events)")
        let audio = second.ask("GET", place + "/audio")
        #expect(audio.status == 409 && audio.body.contains("job_failed"))
        await second.end()
    }

    @Test func `refuses what there is no room for`() async throws {
        var rules = JobRules()
        (rules.mostOfOwner, rules.text) = (1, 100)
        let server = try server(rules: rules)
        #expect(
            server.ask("POST", "/v1/audio/jobs", body: #"{"input":"\#(String(repeating: "a ", count: 51))"}"#).status
                == 413
        )
        _ = try leave(server)
        let many = server.ask("POST", "/v1/audio/jobs", body: Self.request)
        #expect(many.status == 429 && many.body.contains("too_many_jobs") && many.field("Retry-After") == "60")
        await server.end()
    }

    @Test func `counts characters as their limit does, and advises no job for what is one`() async throws {
        var rules = JobRules()
        rules.text = 15
        let server = try server(rules: rules)
        let body = #"{"input":"Café 😀 déjà vu.","voice":"silent","response_format":"pcm"}"#
        let job = server.ask("GET", try finish(server, body: body)).body
        #expect(job.contains(#""progress":1,"characters":15,"characters_spoken":15,"#), "\(job)")
        let long = server.ask("POST", "/v1/audio/jobs", body: #"{"input":"Café 😀 déjà vu..","voice":"silent"}"#)
        #expect(long.status == 413 && long.body.contains("16 characters, a job has at most 15. Leave it in parts."))
        await server.end()
    }

    @Test func `takes no body that is packed`() async throws {
        let server = try server()
        let packed = server.ask("POST", "/v1/audio/jobs", ["Content-Encoding: gzip"], body: Self.request)
        #expect(packed.status == 415 && packed.field("Accept-Encoding") == "identity")
        await server.end()
    }

    @Test func `fails where a job takes more room than there is, and serves on`() async throws {
        var rules = JobRules()
        rules.bytes = 2_000
        let small = try self.server(rules: rules)
        let events = small.ask("GET", try leave(small) + "/events").body
        #expect(events.contains(#""code":"jobs_disk_full""#), "\(events)")
        #expect(small.ask("GET", "/livez").status == 200)
        await small.end()
    }

    @Test func `goes on with events where a line was cut`() async throws {
        let server = try server()
        let place = try finish(server)
        let all = server.ask("GET", place + "/events").body
        let last = try #require(all.split(separator: "\n").last { $0.hasPrefix("id: ") }?.dropFirst(4))
        #expect(server.ask("GET", place + "/events", ["Last-Event-ID: \(last)"]).body.isEmpty)
        #expect(server.ask("GET", place + "/events", ["Last-Event-ID: 1"]).body == all)
        await server.end()
    }

    @Test func `are not there where a server keeps none`() throws {
        let server = try RunningSpeechServer()
        let answer = server.ask("POST", "/v1/audio/jobs", body: Self.request)
        #expect(answer.status == 404 && answer.body.contains("no_jobs"))
    }
}
