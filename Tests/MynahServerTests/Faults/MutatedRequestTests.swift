import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahTesting
import Testing

@testable import MynahServer

/// Requests for every route, changed at random and the same on every run, at a whole server with all that it can do.
///
/// `MYNAH_SERVER_FUZZ_ROUNDS` asks for more than the usual 300, or else `MYNAH_FUZZ_ROUNDS` does.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct MutatedRequestTests {
    private let folder = JobsFolder()

    private func server(isProxied: Bool) throws -> RunningSpeechServer {
        let path = folder.path
        return try RunningSpeechServer(
            { settings in
                settings.jobs = JobHouse(folder: path, rules: JobRules())
                settings.voices = MixingDouble()
            },
            cache: SpeechCache(CacheSettings()),
            http: { if isProxied { $0.proxies = TrustedPeers([AddressRange("127.0.0.0/8")!]) } },
            engines: { EngineRegistry([StampedEngine(LoudEngine(SilentEngine()))]) }
        )
    }

    @Test(arguments: [false, true])
    func `answers or closes, whatever it is sent, and speaks on`(isProxied: Bool) async throws {
        let server = try server(isProxied: isProxied)
        let header = isProxied ? "PROXY TCP4 127.0.0.1 127.0.0.1 1234 80\r\n" : ""
        let names = try names(server, header)
        // The answer of one route has no end for as long as somebody looks on.
        let routes = SpeechServer.table.routes.filter { $0.path.text != "/admin/events" }
        let requests = WildRequests(routes: routes, names: names)
        let rounds = FuzzRounds.countOfServers(usual: 300)
        let crowd = WildCrowd(0..<rounds, parity: isProxied) { number in
            let visit = WildVisit(number, requests, isProxied: isProxied)
            return visit.pay(to: server.address).map {
                "\($0), after \(String(decoding: visit.bytes.prefix(2_000), as: UTF8.self))"
            }
        }
        #expect(crowd.faults() == [])
        let spoken = server.ask(
            header + "POST",
            "/v1/audio/speech",
            body: #"{"input":"One two.","response_format":"wav","stream":false}"#
        )
        #expect(spoken.status == 200 && spoken.bytes.count > 9_000)
        #expect(leftOver(server, header) == [:])
        await server.end()
    }

    /// Names that something has: a voice, a model, a job, an answer that is kept; and some that nothing has.
    private func names(_ server: RunningSpeechServer, _ header: String) throws -> [String] {
        let job = server.ask(header + "POST", "/v1/audio/jobs", body: #"{"input":"One two three."}"#)
        let spoken = server.ask(header + "POST", "/v1/audio/speech", body: #"{"input":"One two.","stream":false}"#)
        let places = [job.field("Location"), spoken.field("Content-Location")].compactMap {
            $0?.split(separator: "/").last.map(String.init)
        }
        try #require(places.count == 2)
        return places + [
            "silent", "tts-1", "alloy", "mine", "style.css", "af_bella+af_sky", "a", "..%2f", "%00", "%F0%9F%98%80",
        ]
    }

    /// What is left of all visits, a moment after the last.
    private func leftOver(_ server: RunningSpeechServer, _ header: String) -> [String: Int] {
        let begun = ContinuousClock.now
        while true {
            let left = Self.left(in: server.ask(header + "GET", "/metrics").body)
            if left.isEmpty || begun.duration(to: .now) > .seconds(30) { return left }
        }
    }

    /// What the metrics say is there beside the request for them.
    private static func left(in metrics: String) -> [String: Int] {
        let expected = [
            "mynah_streams": 0, "mynah_busy_lanes": 0, "mynah_queue_streams": 0, "mynah_lost_lanes_total": 0,
            "mynah_http_connections": 1, "mynah_http_active_requests": 1, "mynah_http_websockets": 0,
        ]
        var left: [String: Int] = [:]
        for line in metrics.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let usual = expected[String(words[0])], let value = Double(words[1]) else {
                continue
            }
            if Int(value) != usual { left[String(words[0])] = Int(value) }
        }
        return left
    }
}
