import MynahHTTP
import Testing

@testable import MynahServer

@Suite struct RouteTableTests {
    private let table = SpeechServer.table

    @Test func `finds a route and what stands in its path`() throws {
        let (route, places) = try table.route(for: ServerRequest("GET", path: "/v1/models/tts-1"))
        #expect(route.path.text == "/v1/models/{id}" && places == ["id": "tts-1"])
        #expect(try table.route(for: ServerRequest("HEAD", path: "/livez")).0.method == .get)
    }

    @Test func `names the nearest path, and the methods of one`() {
        let unknown = #expect(throws: APIError.self) {
            try table.route(for: ServerRequest("POST", path: "/v1/audio/speach"))
        }
        #expect(unknown?.status == .notFound && unknown?.nearest == "/v1/audio/speech")
        let method = #expect(throws: APIError.self) {
            try table.route(for: ServerRequest("PUT", path: "/v1/audio/speech"))
        }
        #expect(method?.status == .methodNotAllowed && method?.fields["Allow"] == "POST")
    }

    @Test func `names HEAD wherever there is GET`() throws {
        #expect(try table.methods(of: ServerRequest("OPTIONS", path: "/livez")) == ["GET", "HEAD"])
        let jobs = try table.methods(of: ServerRequest("OPTIONS", path: "/v1/audio/jobs"))
        #expect(jobs == ["POST", "GET", "HEAD"])
        #expect(throws: APIError.self) { try table.methods(of: ServerRequest("OPTIONS", path: "/nope")) }
    }

    @Test func `leads from a slash too many to the path without it`() {
        let error = #expect(throws: APIError.self) {
            try table.route(for: ServerRequest("GET", path: "/v1/audio/voices/?legacy=true"))
        }
        #expect(error?.status == .permanentRedirect && error?.fields["Location"] == "/v1/audio/voices?legacy=true")
        let place = #expect(throws: APIError.self) {
            try table.route(for: ServerRequest("POST", path: "/v1/text-to-speech/slt/"))
        }
        #expect(place?.fields["Location"] == "/v1/text-to-speech/slt")
        let unknown = #expect(throws: APIError.self) { try table.route(for: ServerRequest("GET", path: "/nope/")) }
        #expect(unknown?.status == .notFound)
    }

    @Test func `takes an escaped slash for a part of a name`() throws {
        let (route, places) = try table.route(for: ServerRequest("GET", path: "/v1/models/hexgrad%2FKokoro-82M"))
        #expect(route.path.text == "/v1/models/{id}" && places == ["id": "hexgrad/Kokoro-82M"])
        #expect(throws: APIError.self) { try table.route(for: ServerRequest("GET", path: "/v1%2Fmodels")) }
    }

    @Test func `has no two routes for the same`() {
        let names = table.routes.map { "\($0.method.rawValue) \($0.path.text)" }
        #expect(Set(names).count == names.count)
    }
}
