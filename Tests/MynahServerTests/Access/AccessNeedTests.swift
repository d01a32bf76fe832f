import Testing

@testable import MynahServer

/// What each path asks for.
struct AccessNeedTests {
    @Test(arguments: [
        ("GET", "/", AccessNeed.nothing), ("GET", "/livez", .nothing), ("GET", "/metrics", .scope(.admin)),
        ("GET", "/v1/models", .key), ("GET", "/v1/audio/models", .key), ("POST", "/v1/audio/speech", .scope(.speak)),
        ("GET", "/v1/audio/speech/{digest}", .scope(.speak)),
        ("POST", "/v1/audio/jobs", .scope(.jobs)), ("DELETE", "/v1/audio/jobs/{id}", .scope(.jobs)),
        ("DELETE", "/v1/audio/voices/{id}", .scope(.voices)), ("GET", "/v1/audio/voices/{id}", .key),
        ("GET", "/v1/voices", .key), ("GET", "/v2/voices", .key), ("POST", "/v1/audio/voices/{id}", .scope(.speak)),
        ("POST", "/v1/audio/voices/combine", .scope(.speak)), ("POST", "/v1/audio/dialogue", .scope(.speak)),
        ("GET", "/v1/audio/voices/{id}/preview", .scope(.speak)), ("POST", "/dev/dialogue", .scope(.speak)),
        ("GET", "/v1/user", .key), ("GET", "/v1/voices/{id}", .key), ("POST", "/v1/text-to-dialogue", .scope(.speak)),
        ("GET", "/admin", .nothing), ("GET", "/admin/statistics", .scope(.admin)),
        ("GET", "/admin/events", .scope(.admin)), ("GET", "/admin/x", .scope(.admin)),
        ("POST", "/what/nobody/thought/of", .scope(.speak)),
    ])
    func `is told by the path`(method: String, path: String, need: AccessNeed) {
        #expect(AccessNeed(method, path) == need)
    }

    @Test func `only these routes are open to everybody`() {
        let open = SpeechServer.table.routes.filter { AccessNeed($0.method.rawValue, $0.path.text) == .nothing }
        let known: Set = [
            "/", "/docs", "/openapi.json", "/livez", "/readyz", "/health", "/admin", "/web", "/web/{name}",
        ]
        #expect(open.allSatisfy { known.contains($0.path.text) || $0.path.text.hasPrefix("/assets/") })
    }
}
