import MynahHTTP

/// Opens WebSockets for ElevenLabs' clients.
struct ElevenHandshake {
    let visit: Visit
    let query: ElevenStreamQuery

    /// Opens one and has it served. A client that asks for what cannot be done is told so over the WebSocket, which is closed then: that is
    /// where it looks.
    func open(
        _ serve: @Sendable (Visit, WebSocket, StreamConfig) async throws -> Void
    ) async throws {
        var visit = visit
        let (config, warning) = await query.config(voice: visit.places["voice"] ?? "", in: visit)
        do throws(APIError) {
            let warnings = try await config.check(for: visit)
            visit.warn([warning].compactMap(\.self) + warnings)
        } catch {
            return try await refuse(error)
        }
        try await serve(visit, visit.call.upgrade(fields: visit.fields), config)
    }

    private func refuse(_ error: APIError) async throws {
        let socket = try await visit.call.upgrade(fields: visit.fields)
        visit.record?.failed(error.code)
        try await socket.send(ElevenWire.message(of: error, in: nil))
        await socket.close(.policy, reason: error.code)
    }
}
