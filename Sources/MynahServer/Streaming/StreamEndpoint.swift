import MynahHTTP

/// Answers `GET /v1/audio/stream`: a WebSocket that takes text in pieces and speaks each sentence as soon as it is whole.
enum StreamEndpoint {
    static let route: Route = .get(
        "/v1/audio/stream",
        "Speaks text that comes in pieces, over a WebSocket.",
        StreamConfig.self
    ) { visit, config in
        var visit = visit
        let warnings = try await config.check(for: visit)
        visit.warn(warnings)
        let socket = try await visit.call.upgrade(protocols: ["mynah"], fields: visit.fields)
        try await StreamSession(visit, socket, wire: OwnWire(config), config: config).run()
    }
    .delivering(.webSocket)
    .giving(
        "application/json",
        "Over the WebSocket: objects with a type; audio is binary. Documentation/Streaming.md has them all."
    )
}
