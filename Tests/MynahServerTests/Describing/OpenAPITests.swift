import MynahJSON
import Testing

@testable import MynahServer

@Suite struct OpenAPITests {
    private func object(_ value: JSONValue?, _ key: String) -> JSONValue? {
        guard case .object(let members)? = value?.content else { return nil }
        return members[key]
    }

    @Test func `describes every route, with the fields that its body has`() throws {
        let routes = SpeechServer.table.routes
        let document = try JSONReader.read(OpenAPI(routes: routes, version: "1").json)
        for route in routes {
            let operation = object(
                object(object(document, "paths"), route.path.text),
                route.method.rawValue.lowercased()
            )
            #expect(operation != nil, "\(route.path.text)")
            #expect((object(operation, "requestBody") == nil) == (route.body == nil))
        }
        let speech = object(object(object(document, "paths"), "/v1/audio/speech"), "post")
        let content = object(object(object(speech, "requestBody"), "content"), "application/json")
        guard case .object(let fields)? = object(object(content, "schema"), "properties")?.content else {
            Issue.record("the body has no fields")
            return
        }
        #expect(Set(fields.keys) == Set(SpeechBody.fields.map(\.declaration.name)))
        #expect(object(fields["speed"], "maximum")?.content == .integer(4))
    }

    @Test func `says what answers are, what uploads may be, and how parts and WebSockets come`() throws {
        let routes = SpeechServer.table.routes
        let paths = object(try JSONReader.read(OpenAPI(routes: routes, version: "1").json), "paths")
        func answer(_ path: String, _ method: String, _ status: String) -> JSONValue? {
            object(object(object(object(paths, path), method), "responses"), status)
        }
        let job = object(object(answer("/v1/audio/jobs", "post", "202"), "content"), "application/json")
        #expect(object(object(object(job, "schema"), "properties"), "characters_spoken") != nil)
        let body = object(object(object(object(paths, "/v1/audio/jobs"), "post"), "requestBody"), "content")
        guard case .object(let types)? = body?.content else {
            Issue.record("nothing can be left as a job")
            return
        }
        let texts = ["application/json", "multipart/form-data", "text/plain", "text/markdown", "application/ssml+xml"]
        #expect(Set(types.keys) == Set(texts))
        for status in ["200", "206", "304", "416"] {
            #expect(answer("/v1/audio/jobs/{id}/audio", "get", status) != nil, "\(status)")
        }
        #expect(answer("/v1/audio/stream", "get", "101") != nil && answer("/v1/audio/stream", "get", "200") == nil)
    }

    @Test func `gives each operation a name of its own`() throws {
        let text = String(decoding: OpenAPI(routes: SpeechServer.table.routes, version: "1").json, as: UTF8.self)
        let names = text.split(separator: "\"operationId\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(names.count == SpeechServer.table.routes.count && Set(names).count == names.count)
    }
}
