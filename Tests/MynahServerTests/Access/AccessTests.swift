import MynahHTTP
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

/// Who is let in, asked of a server that runs.
struct AccessTests {
    /// A ring of four keys, whose secrets are their names.
    static func ring(_ change: (inout AccessKey) -> Void = { _ in }) throws -> KeyRing {
        var ring = KeyRing()
        let scopes: [(String, Set<AccessScope>)] = [
            ("speaker", [.speak]), ("keeper", [.voices]), ("operator", [.admin]), ("old", [.speak]),
        ]
        for (name, scopes) in scopes {
            var key = AccessKey(name: name, digest: KeyDigest(of: "mynah_" + name), scopes: scopes, created: 0)
            if name == "old" { key.expires = 1 }
            change(&key)
            try ring.add(key)
        }
        return ring
    }

    private static func withKeys(_ change: (inout AccessPolicy) -> Void = { _ in }) throws -> ServingServer {
        let ring = try ring()
        return try ServingServer {
            $0.access.ring = ring
            change(&$0.access)
        }
    }

    @Test func `without keys everybody on this machine may speak, whatever key they send`() async throws {
        let server = try ServingServer()
        #expect(server.speak().status == 200)
        #expect(server.speak(["Authorization: Bearer sk-anything"]).status == 200)
        #expect(server.events.all.isEmpty)
        await server.end()
    }

    @Test func `with keys nobody speaks without one, not even on this machine`() async throws {
        let server = try Self.withKeys()
        let answer = server.speak()
        #expect(answer.status == 401)
        #expect(answer.code == "missing_api_key")
        #expect(answer.body.hasPrefix("{\"error\":{\"message\":\"You need a key"))
        #expect(answer.body.contains("\"type\":\"authentication_error\""))
        #expect(answer.fields["www-authenticate"] == "Bearer realm=\"mynah\"")
        #expect(
            server.events.all == [
                .refused(code: "missing_api_key", key: nil, peer: "127.0.0.1", path: "/v1/audio/speech")
            ]
        )
        await server.end()
    }

    @Test func `an empty file of keys lets nobody in`() async throws {
        let server = try ServingServer { $0.access.ring = KeyRing() }
        #expect(server.speak().status == 401)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).status == 401)
        await server.end()
    }

    @Test(arguments: [
        ("Authorization: Bearer mynah_speaker", 200, ""), ("authorization: bearer  mynah_speaker", 200, ""),
        ("xi-api-key: mynah_speaker", 200, ""), ("Authorization: Bearer mynah_speake", 401, "invalid_api_key"),
        ("Authorization: Bearer mynah_speaker2", 401, "invalid_api_key"),
        ("Authorization: Bearer MYNAH_SPEAKER", 401, "invalid_api_key"),
        ("Authorization: Bearer", 401, "missing_api_key"),
        ("Authorization: Basic mynah_speaker", 401, "missing_api_key"),
        ("Authorization: mynah_speaker", 401, "missing_api_key"),
        ("Authorization: Bearer \(String(repeating: "a", count: 9_000))", 401, "missing_api_key"),
        ("Authorization: Bearer mynah_old", 401, "expired_api_key"),
        ("Authorization: Bearer mynah_operator", 403, "scope_missing"),
        ("X-API-Key: mynah_speaker", 401, "missing_api_key"),
    ])
    func `a key is taken from where clients put it`(field: String, status: Int, code: String) async throws {
        let server = try Self.withKeys()
        let answer = server.speak([field])
        #expect(answer.status == status)
        #expect(answer.code == code)
        await server.end()
    }

    @Test func `a key in the query counts for WebSockets alone`() async throws {
        let server = try Self.withKeys()
        #expect(server.ask("GET /v1/models?api_key=mynah_speaker").status == 401)
        let upgrade = ["Connection: Upgrade", "Upgrade: websocket"]
        #expect(server.ask("GET /v1/models?api_key=mynah_speaker", upgrade + ["Connection: close"]).status == 200)
        let protocols = "Sec-WebSocket-Protocol: mynah, api_key.mynah_speaker"
        #expect(server.ask("GET /v1/models", [protocols]).status == 401)
        #expect(server.ask("GET /v1/models", upgrade + [protocols, "Connection: close"]).status == 200)
        await server.end()
    }

    @Test(arguments: [
        ("", "mynah, api_key.mynah_speaker", 101), ("?strict=true&api_key=mynah_speaker", "mynah", 101),
        ("", "mynah", 401), ("", "api_key.wrong, mynah", 401), ("?api_key=mynah_operator", "mynah", 403),
    ])
    func `a page opens a WebSocket with its key`(query: String, protocols: String, status: Int) async throws {
        let server = try Self.withKeys()
        let client = PlainClient(port: server.address.port ?? 0)
        let fields = [
            "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: \(protocols)",
        ]
        client.send("GET /v1/audio/stream\(query)", fields, "")
        let answer = PlainAnswer(String(decoding: client.read(), as: UTF8.self))
        #expect(answer.status == status)
        #expect(answer.fields["sec-websocket-protocol"] == (status == 101 ? "mynah" : nil))
        await server.end()
    }

    @Test(arguments: ["/livez", "/readyz", "/health", "/openapi.json"])
    func `everybody may see whether the server lives`(path: String) async throws {
        let server = try Self.withKeys()
        #expect(server.ask("GET \(path)").status == 200)
        await server.end()
    }

    @Test func `any key may see what there is`() async throws {
        let server = try Self.withKeys()
        #expect(server.ask("GET /v1/audio/voices").status == 401)
        #expect(server.ask("GET /v1/audio/voices", ["xi-api-key: mynah_operator"]).status == 200)
        #expect(server.ask("GET /v1/audio/voices", ["xi-api-key: mynah_old"]).status == 401)
        await server.end()
    }

    @Test func `those without a key speak beside the others only where they may`() async throws {
        let server = try Self.withKeys { $0.allowsAnonymous = true }
        #expect(server.speak().status == 200)
        #expect(server.speak(["Authorization: Bearer wrong"]).code == "invalid_api_key")
        await server.end()
    }

    @Test func `only addresses of the list are served`() async throws {
        let outside = try ServingServer { $0.access.ranges = [AddressRange("10.0.0.0/8")!] }
        #expect(outside.speak().code == "address_not_allowed")
        #expect(outside.ask("GET /livez").status == 403)
        #expect(outside.ask("GET /nowhere").status == 403)
        await outside.end()
        let inside = try ServingServer { $0.access.ranges = [AddressRange("127.0.0.0/8")!] }
        #expect(inside.speak().status == 200)
        await inside.end()
    }

    @Test func `too many requests wait, and every answer says what is left`() async throws {
        let server = try Self.withKeys { $0.limits.requests = 2 }
        let key = ["Authorization: Bearer mynah_speaker"]
        let first = server.speak(key)
        #expect(first.fields["x-ratelimit-limit-requests"] == "2")
        #expect(first.fields["x-ratelimit-remaining-requests"] == "1")
        #expect(server.speak(key).fields["x-ratelimit-remaining-requests"] == "0")
        let third = server.speak(key)
        #expect(third.status == 429)
        #expect(third.code == "rate_limit_exceeded")
        #expect(third.body.contains("\"type\":\"rate_limit_error\""))
        #expect((1...30).contains(Int(third.fields["retry-after"] ?? "") ?? 0))
        #expect(third.fields["x-ratelimit-limit-requests"] == "2")
        #expect(third.fields["x-ratelimit-remaining-requests"] == "0")
        #expect(server.ask("GET /livez", key).status == 200)
        #expect(server.ask("GET /v1/models", ["Authorization: Bearer mynah_keeper"]).status == 200)
        await server.end()
    }

    @Test func `too much text waits`() async throws {
        let server = try ServingServer { $0.access.limits.characters = 10 }
        #expect(server.speak([], "Hello.").fields["x-ratelimit-remaining-characters"] == "4")
        let second = server.speak([], "Hello.")
        #expect(second.status == 429)
        #expect(second.fields["x-ratelimit-limit-characters"] == "10")
        await server.end()
    }

    @Test func `what is wrong with a request tells what is left as well`() async throws {
        let server = try ServingServer { $0.access.limits = AccessLimits(requests: 5, streams: 3) }
        let answer = server.speak([], "")
        #expect(answer.status == 400)
        #expect(answer.fields["x-ratelimit-remaining-requests"] == "4")
        #expect(answer.fields["x-ratelimit-limit-streams"] == "3")
        #expect(answer.fields["x-ratelimit-remaining-streams"] == "3")
        #expect(answer.fields["x-ratelimit-reset-streams"] == nil)
        await server.end()
    }

    @Test func `keys that are gone do not open the server`() async throws {
        let server = try Self.withKeys()
        #expect(server.server.adopt(ServeSettings()))
        #expect(server.speak().status == 401)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).status == 200)
        #expect(server.events.all.contains(.kept(keys: 4)))
        await server.end()
    }

    @Test func `who tries keys is told to wait`() async throws {
        let server = try Self.withKeys()
        let wrong = (0..<70).map { server.ask("GET /v1/models", ["Authorization: Bearer mynah_\($0)"]).status }
        #expect(wrong.prefix(60).allSatisfy { $0 == 401 })
        #expect(wrong.last == 429)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).status == 200)
        #expect(server.events.all.count <= 62)
        await server.end()
    }

    @Test func `a stream counts until it ends, and new keys let it go on`() async throws {
        let gate = Gate()
        let ring = try Self.ring { $0.limits.streams = 1 }
        let server = try ServingServer(
            { $0.access.ring = ring },
            engine: { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        )
        let client = PlainClient(port: server.address.port ?? 0)
        let fields = ["Authorization: Bearer mynah_speaker", "Content-Type: application/json"]
        client.send("POST /v1/audio/speech", fields, "{\"input\":\"Hello there.\",\"response_format\":\"pcm\"}")
        gate.awaitWaiting(1)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).code == "too_many_streams")
        var settings = ServeSettings()
        settings.access.ring = KeyRing()
        server.server.adopt(settings)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).code == "invalid_api_key")
        gate.open()
        #expect(client.answer().status == 200)
        settings.access.ring = ring
        server.server.adopt(settings)
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).status == 200)
        #expect(server.events.all.filter { $0 == .reloaded(keys: 4) }.count == 1)
        await server.end()
    }

    @Test func `no answer and no event has a key in it`() async throws {
        let server = try Self.withKeys()
        let answer = server.speak(["Authorization: Bearer mynah_secret"])
        #expect(!answer.body.contains("mynah_secret"))
        #expect(!"\(server.events.all)".contains("mynah_secret"))
        await server.end()
    }
}
