import MynahHTTP
import Testing

@testable import MynahServer

/// What an access log learns of a request.
struct ServedRequestTests {
    @Test func `tells who had what spoken, and not what`() async throws {
        let ring = try AccessTests.ring()
        let server = try ServingServer { $0.access.ring = ring }
        let fields = ["Authorization: Bearer mynah_speaker", "X-Request-Id: abc"]
        #expect(server.speak(fields, "Hello there.").status == 200)
        let served = server.events.awaitFirst()
        #expect(served.requestID == "abc")
        #expect(served.key == "speaker")
        #expect(served.characters == 12)
        #expect(served.audioSeconds > 0.1)
        #expect((served.firstSound ?? 99) < served.call.duration / .seconds(1))
        #expect(served.engine == "silent")
        #expect(served.voice == "silent")
        #expect(served.errorCode == nil)
        #expect(served.call.status == .ok)
        await server.end()
    }

    @Test func `tells the code of an error`() async throws {
        let server = try ServingServer()
        #expect(server.ask("GET /nowhere").status == 404)
        let served = server.events.awaitFirst()
        #expect(served.errorCode == "unknown_path")
        #expect(served.requestID?.hasPrefix("req_") == true)
        #expect(served.audioSeconds == 0)
        await server.end()
    }
}
