import MynahServing
import MynahTesting
import MynahThreads
import Testing

@testable import MynahServer

/// Keys that another server has, here one on this machine.
struct DistantKeysTests {
    private static func answer(_ body: String, status: String = "200 OK", _ field: String = "") -> [LoopbackServer
        .Action]
    {
        let head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(field)Connection: close\r\n\r\n"
        return [.send(Array((head + body).utf8))]
    }

    /// The set without the key `e` to those who ask first.
    private static let firstKeys = SignedTokens.keys.replacing("\"kid\":\"e\"", with: "\"kid\":\"old\"")

    @Test func `are fetched, and again when a token names one that is not here`() async throws {
        let moment = Guarded(0.0)
        let origin = LoopbackServer { _, earlier in Self.answer(earlier.isEmpty ? Self.firstKeys : SignedTokens.keys) }
        let keys = try DistantKeys("http://127.0.0.1:\(origin.port)/keys", now: { moment.withLock { $0 } }) { _ in true
        }
        #expect(keys.keys.map(\.name) == ["r", "old"])
        await keys.prepare(for: "r")
        await keys.prepare(for: "e")
        #expect(keys.keys.map(\.name) == ["r", "old"])
        moment.withLock { $0 = 31 }
        await keys.prepare(for: "e")
        #expect(keys.keys.map(\.name) == ["r", "e"])
        await keys.prepare(for: "none")
        moment.withLock { $0 = 31 + 3_600 + 86_400 }
        #expect(keys.keys.isEmpty)
        #expect(origin.stop().count == 2)
    }

    @Test(arguments: [
        (Self.answer("{}"), "no set of keys"), (Self.answer("{\"keys\":[]}"), "none for RS256"),
        (Self.answer("", status: "404 No"), "answers 404"),
        (Self.answer("", status: "302 Found", "Location: http://127.0.0.1:1/\r\n"), "redirects more than 0 times"),
        ([.send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .sendForever([UInt8](repeating: 32, count: 65_536))], ""),
    ])
    func `say why there are none`(actions: [LoopbackServer.Action], message: String) throws {
        let origin = LoopbackServer { _, _ in actions }
        let fault = try #require(throws: AccessFault.self) {
            try DistantKeys("http://127.0.0.1:\(origin.port)/", accepts: { _ in true })
        }
        #expect(fault.message.contains(message), "\(fault.message)")
        #expect(origin.stop().count == 1)
    }

    @Test(arguments: [
        (Self.answer("", status: "503 Down"), "answers 503"), ([], ""),
    ])
    func `may come later, where their server is down at the start`(
        actions: [LoopbackServer.Action],
        reason: String
    ) async throws {
        let (moment, told) = (Guarded(0.0), Guarded<[String]>([]))
        let origin = LoopbackServer { _, earlier in earlier.count < 2 ? actions : Self.answer(SignedTokens.keys) }
        let keys = try DistantKeys(
            "http://127.0.0.1:\(origin.port)/keys",
            now: { moment.withLock { $0 } },
            report: { line in told.withLock { $0.append(line) } },
            accepts: { _ in true }
        )
        #expect(keys.keys.isEmpty)
        #expect(told.withLock { $0.count == 1 && $0[0].contains(reason) && $0[0].hasSuffix("is believed.") })
        await keys.prepare(for: "e")
        #expect(keys.keys.isEmpty, "nobody asks again at once")
        for (second, count) in [(31.0, 0), (62.0, 2)] {
            moment.withLock { $0 = second }
            await keys.prepare(for: nil)
            #expect(keys.keys.count == count)
        }
        #expect(told.withLock { $0.last } == "The keys at 'http://127.0.0.1:\(origin.port)/keys' are here now.")
        #expect(origin.stop().count == 3)
    }

    @Test func `of before hold where their server is down when all is read anew`() async throws {
        let origin = LoopbackServer { _, earlier in
            earlier.isEmpty ? Self.answer(SignedTokens.keys) : Self.answer("", status: "503 Down")
        }
        let address = "http://127.0.0.1:\(origin.port)/keys"
        var (first, second) = (try TokenRule(), try TokenRule())
        try first.addKeys(at: address)
        try second.addKeys(at: address)
        let tokens = first
        let server = try ServingServer { $0.access.tokens = tokens }
        var settings = ServeSettings()
        settings.access.tokens = second
        server.server.adopt(settings)
        #expect(server.speak(["Authorization: Bearer \(SignedTokens.rs256)"]).status == 200)
        await server.end()
        #expect(origin.stop().count == 2)
    }

    @Test(arguments: ["http://keys.example/", "http://10.0.0.1/", "file:///etc/passwd", "keys", "https://a:b@c/"])
    func `are fetched from no address that others could answer for`(address: String) {
        #expect(throws: AccessFault.self) { try KeySetFetch(address) }
    }

    @Test func `let a client in whose key came meanwhile`() async throws {
        let origin = LoopbackServer { _, _ in Self.answer(SignedTokens.keys, "Cache-Control: max-age=300\r\n") }
        var rule = try TokenRule()
        try rule.addKeys(at: "http://localhost:\(origin.port)/keys")
        let tokens = rule
        let server = try ServingServer { $0.access.tokens = tokens }
        for token in [SignedTokens.rs256, SignedTokens.es256] {
            #expect(server.speak(["Authorization: Bearer \(token)"]).status == 200)
        }
        #expect(server.speak(["Authorization: Bearer \(SignedTokens.es256)x"]).status == 401)
        await server.end()
        #expect(origin.stop().count == 1)
    }
}
