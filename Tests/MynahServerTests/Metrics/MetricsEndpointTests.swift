import Foundation
import MynahHTTP
import MynahTesting
import Testing

@testable import MynahServer

/// The metrics of a server that runs.
struct MetricsEndpointTests {
    /// Where Prometheus' own checker is; `nil` where it is not installed.
    static let promtool = ProgramRun.path(of: "promtool")

    /// A server that has been asked for most things once.
    private static func visited() throws -> ServingServer {
        let ring = try AccessTests.ring()
        let server = try ServingServer {
            $0.access.ring = ring
            $0.access.allowsAnonymous = true
        }
        #expect(server.speak(["Authorization: Bearer mynah_speaker"]).status == 200)
        #expect(server.speak().status == 200)
        #expect(server.speak(["Authorization: Bearer nobody"]).status == 401)
        #expect(server.ask("GET /no/such/path").status == 404)
        #expect(server.ask("PURGE /livez").status == 405)
        return server
    }

    private static func metrics(of server: ServingServer) -> String {
        server.ask("GET /metrics", ["Authorization: Bearer mynah_operator"]).body
    }

    @Test func `count what was asked, by whom, and what came of it`() async throws {
        let server = try Self.visited()
        let text = Self.metrics(of: server)
        for line in [
            "mynah_http_requests_total{route=\"/v1/audio/speech\",method=\"POST\",status=\"200\"} 2",
            "mynah_http_requests_total{route=\"/v1/audio/speech\",method=\"POST\",status=\"401\"} 1",
            "mynah_http_requests_total{route=\"none\",method=\"GET\",status=\"404\"} 1",
            "mynah_http_requests_total{route=\"none\",method=\"other\",status=\"405\"} 1",
            "mynah_http_request_duration_seconds_count{route=\"/v1/audio/speech\"} 3",
            "mynah_errors_total{code=\"invalid_api_key\"} 1", "mynah_errors_total{code=\"unknown_path\"} 1",
            "mynah_characters_total{key=\"anonymous\"} 6", "mynah_characters_total{key=\"speaker\"} 6",
            "mynah_first_sound_seconds_count{engine=\"silent\"} 2",
            "mynah_synthesis_seconds_count{engine=\"silent\"} 2",
            "mynah_orders_total{result=\"accepted\"} 2", "mynah_lanes 1", "mynah_http_active_requests 1",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line)")
        }
        #expect(!text.contains("Hello"))
        #expect(!text.contains("mynah_speaker"))
        await server.end()
    }

    @Test func `are for operators alone`() async throws {
        let server = try Self.visited()
        #expect(server.ask("GET /metrics").status == 403)
        #expect(server.ask("GET /metrics", ["Authorization: Bearer mynah_speaker"]).status == 403)
        await server.end()
    }

    @Test func `do not grow with what strangers send`() async throws {
        let server = try Self.visited()
        let before = Self.metrics(of: server).split(separator: "\n").count
        for number in 0..<50 {
            #expect(server.ask("GET /path/\(number)", ["X-Request-Id: r\(number)"]).status == 404)
            #expect(server.ask("M\(number) /livez").status == 405)
        }
        // The first look at the metrics has become a route of its own.
        let own = Self.metrics(of: server).split(separator: "\n").filter { !$0.contains("/metrics") }.count
        #expect(own == before)
        await server.end()
    }

    @Test(.enabled(if: promtool != nil, "Debian's package 'prometheus' has promtool"))
    func `please Prometheus' own checker`() async throws {
        let server = try Self.visited()
        let text = Self.metrics(of: server)
        await server.end()
        let run = try ProgramRun("promtool", ["check", "metrics"], input: text)
        #expect(run.output == "")
        #expect(run.status == 0)
    }
}
