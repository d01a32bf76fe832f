import MynahHTTP

/// Opens WebSockets for ElevenLabs' clients.
struct ElevenHandshake {
    private var visit: Visit
    private let query: ElevenStreamQuery
    /// What was opened; `nil` before.
    private var socket: WebSocket?
    /// What the client has said already, where that was looked at for its key.
    private var first: WebSocketMessage?

    init(visit: Visit, query: ElevenStreamQuery) { (self.visit, self.query) = (visit, query) }

    /// Opens one and has it served, from what the client has said already. A client that asks for what cannot be done, or shows no key that
    /// is good for it, is told so over the WebSocket, which is closed then: that is where it looks.
    func open(
        _ serve: @Sendable (Visit, WebSocket, StreamConfig, WebSocketMessage?) async throws -> Void
    ) async throws {
        var handshake = self
        let config: StreamConfig
        do {
            config = try await handshake.prepare()
        } catch let error as APIError {
            return try await handshake.refuse(error)
        }
        let admission = handshake.visit.admission
        defer { admission?.end() }
        let socket = try await handshake.opened()
        try await serve(handshake.visit, socket, config, handshake.first)
    }

    /// How the client wants text spoken. Where nothing is done without a key, nothing is looked at before it is shown.
    private mutating func prepare() async throws -> StreamConfig {
        if let key = visit.lateKey, key.isRequired { try await take(key) }
        let config = try await checkedConfig()
        if let key = visit.lateKey, !key.isRequired { try await take(key) }
        return config
    }

    private mutating func checkedConfig() async throws(APIError) -> StreamConfig {
        let (config, warning) = await query.config(voice: visit.places["voice"] ?? "", in: visit)
        let warnings = try await config.check(for: visit)
        visit.warn([warning].compactMap(\.self) + warnings)
        return config
    }

    /// Lets the client in by what its first message shows; one that shows nothing, and need not, stays who it is.
    private mutating func take(_ key: LateKey) async throws {
        let socket = try await opened()
        first = try await firstMessage(on: socket, key)
        let credential: Credential = if let first { Credential(first) } else { .none }
        guard key.isRequired || credential != Credential.none else { return }
        if first == nil, await socket.isEnding { return try await leave(socket) }
        try await visit.admit(showing: credential, for: key.need)
    }

    /// The first message; `nil` where the client closes, the server ends, or a key that has to be there is not there in time.
    private func firstMessage(on socket: WebSocket, _ key: LateKey) async throws -> WebSocketMessage? {
        guard key.isRequired else { return try await socket.next() }
        let (call, time) = (visit.call, visit.house.settings.limits.keyTime)
        return try await withThrowingTaskGroup(of: WebSocketMessage?.self) { group -> WebSocketMessage? in
            group.addTask { try await socket.next() }
            group.addTask {
                try await call.sleep(for: time)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { return nil }
            return first
        }
    }

    /// Ends with the server: that no key came is not the client's fault.
    private func leave(_ socket: WebSocket) async throws {
        await socket.close()
        throw ServerError(.cancelled, "The server ends.", status: .unavailable)
    }

    private mutating func refuse(_ error: APIError) async throws {
        let socket = try await opened()
        visit.record?.failed(error.code)
        try await socket.send(ElevenWire.message(of: error, in: nil))
        await socket.close(.policy, reason: error.code)
    }

    /// The WebSocket, which is opened where it is not yet.
    private mutating func opened() async throws -> WebSocket {
        if let socket { return socket }
        let opened = try await visit.call.upgrade(fields: visit.fields)
        socket = opened
        return opened
    }
}
