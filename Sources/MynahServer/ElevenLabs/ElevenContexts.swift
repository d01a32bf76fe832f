import MynahHTTP
import MynahServing

/// Several streams over one connection, as ElevenLabs' clients have them: each message says which context it is for.
actor ElevenContexts {
    private let visit: Visit
    private let socket: WebSocket
    private let config: StreamConfig
    private let clock: ElevenWire.Clock
    private var contexts: [String: StreamSession<ElevenWire>] = [:]

    /// The most contexts at a time.
    static let most = 20
    /// The most bytes of a context's name.
    static let longestName = 100
    /// The context of messages that name none.
    private static let usual = "default"

    init(_ visit: Visit, _ socket: WebSocket, config: StreamConfig, _ clock: ElevenWire.Clock) {
        (self.visit, self.socket, self.config, self.clock) = (visit, socket, config, clock)
    }

    /// What a message leads to.
    private enum Step {
        case opened(String, StreamSession<ElevenWire>)
        case goesOn
        case ends
    }

    /// Talks with the client until it leaves, or has closed and all is spoken.
    func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            do {
                listening: while let message = try await socket.next() {
                    switch try await take(message) {
                    case .opened(let name, let session): group.addTask { try await self.speak(name, session) }
                    case .goesOn: break
                    case .ends: return await closeAll()
                    }
                }
                // When the server ends, what the client said before is spoken.
                if await socket.isEnding { await closeAll() } else { await leaveAll() }
            } catch {
                await leaveAll()
                throw error
            }
        }
        await socket.close()
    }

    private func take(_ message: WebSocketMessage) async throws -> Step {
        var name: String?
        do throws(APIError) {
            let said = try Self.read(message)
            name = said.name
            return try await follow(said)
        } catch {
            try await socket.send(ElevenWire.message(of: error, in: name))
            return .goesOn
        }
    }

    private static func read(_ message: WebSocketMessage) throws(APIError) -> ElevenContextMessage {
        guard case .text(let text) = message else {
            throw .invalid("wrong_message", "A client sends text messages.")
        }
        var reading = RequestReading()
        return try ElevenContextMessage(JSONBody.value(of: Array(text.utf8)), &reading)
    }

    private func follow(_ said: ElevenContextMessage) async throws(APIError) -> Step {
        if said.closesSocket { return .ends }
        let name = said.name ?? Self.usual
        let commands = said.commands(config)
        if let session = contexts[name] {
            await obey(commands, session)
            return .goesOn
        }
        // What keeps a context that is at its end does not open another.
        guard !said.text.isEmpty, !said.closesContext else { return .goesOn }
        guard name.utf8.count <= Self.longestName, contexts.count < Self.most else { throw .tooManyContexts }
        let session = StreamSession(visit, socket, wire: ElevenWire(config, clock, context: name), config: config)
        contexts[name] = session
        await obey(commands, session)
        return .opened(name, session)
    }

    /// What cannot be told to the client is no harm: whoever listens to it learns that it has left.
    private func obey(_ commands: [StreamCommand], _ session: StreamSession<ElevenWire>) async {
        try? await session.obey(commands)
    }

    private func speak(_ name: String, _ session: StreamSession<ElevenWire>) async throws {
        try await session.speakToEnd()
        guard contexts.removeValue(forKey: name) != nil else { return }
        try await socket.send(ElevenWire.final(name))
    }

    private func closeAll() async {
        for session in contexts.values { await obey([.close], session) }
    }

    private func leaveAll() async {
        let sessions = Array(contexts.values)
        contexts = [:]
        for session in sessions { await session.leave() }
    }
}

extension APIError {
    fileprivate static let tooManyContexts = APIError(
        .tooManyRequests,
        "too_many_contexts",
        "A connection has at most \(ElevenContexts.most) contexts at a time, with names of at most \(ElevenContexts.longestName) bytes. "
            + "Close some first.",
        at: "context_id"
    )
}
