extension Connection {
    func upgrade(_ number: Int, protocols: [String], fields: HTTPFields) async throws(ServerError) -> String? {
        guard !isClosed, number == self.number, isHandling, let call else { throw .disconnected }
        guard call.body.isWhole, call.request.bodyLength == 0 else {
            throw .refused(.badRequest, "A request for a WebSocket has no body.")
        }
        let limits = server.limits.webSocket
        let handshake = try WebSocketHandshake(
            call.request,
            protocols: protocols,
            fields: fields,
            compresses: limits.compresses
        )
        queue(try call.answer.upgrade(handshake.fields, stamp), for: call)
        if isClosed { throw .disconnected }
        phase = .webSocket
        webSocket = ActiveWebSocket(limits, handshake.compression)
        loop.tally.webSockets.count(1)
        clock.waiting = .frames(heard: loop.now, isAsked: false)
        if loop.isDraining { beginClose(.goingAway, Self.farewell) }
        takePending()
        readOn()
        arm()
        return handshake.subprotocol
    }

    var receivedCloseCode: CloseCode? { webSocket?.closeCode }

    func nextMessage() async throws(ServerError) -> WebSocketMessage? {
        guard let webSocket else { throw .disconnected }
        while webSocket.inbox == nil {
            if webSocket.closeCode != nil { return nil }
            if isClosed || webSocket.hasClosed { throw .disconnected }
            if webSocket.isEnding { return nil }
            guard reader == nil else { throw ServerError(.misused, "Somebody waits for the next message already.") }
            let wake = Wake()
            reader = wake
            defer { if reader === wake { reader = nil } }
            try await wake.wait()
        }
        return try take(webSocket)
    }

    /// Takes what came; `nil` after a close.
    private func take(_ webSocket: ActiveWebSocket) throws(ServerError) -> WebSocketMessage? {
        switch webSocket.inbox.take() {
        case .message(let message):
            takePending()
            readOn()
            return message
        case .close(let code):
            webSocket.closeCode = code
            endWebSocket(webSocket, code, "")
            return nil
        case .fault(let fault):
            endWebSocket(webSocket, fault.code, fault.reason)
            throw ServerError(.badMessage, "The client sent \(fault.reason).", status: .badRequest)
        case nil: throw .disconnected
        }
    }

    func send(_ message: WebSocketMessage) async throws(ServerError) {
        guard !isClosed, let webSocket, !webSocket.hasClosed else { throw .disconnected }
        queue(webSocket.frame(message), for: call)
        try await awaitRoom()
    }

    func closeWebSocket(_ code: CloseCode, _ reason: String) async {
        guard !isClosed, let webSocket else { return }
        beginClose(code, reason)
        guard !isClosed, case .webSocket = phase else { return }
        let wake = webSocket.closing ?? Wake()
        webSocket.closing = wake
        do throws(ServerError) { try await wake.wait() } catch { return }
    }

    /// Whether no message is read any more, as the server ends.
    var isWebSocketEnding: Bool { webSocket?.isEnding ?? false }

    /// The server is ending: what the client says from now on is not heard. Its handler, which learns that by the end of the messages,
    /// may say what is left to say, and closes.
    func endMessages() {
        guard let webSocket, !webSocket.isEnding else { return }
        webSocket.isEnding = true
        if webSocket.inbox == nil { wakeReader(.success(())) }
    }

    /// Says that the server closes; the client may take a moment to agree.
    func beginClose(_ code: CloseCode, _ reason: String) {
        guard !isClosed, let webSocket, !webSocket.hasClosed else { return }
        var (code, reason) = (code, reason)
        if webSocket.isEnding, code == .normal { (code, reason) = (.goingAway, Self.farewell) }
        if case .message = webSocket.inbox { webSocket.inbox = nil }
        guard webSocket.inbox == nil else { return _ = try? take(webSocket) }
        webSocket.hasClosed = true
        queue(FrameWriting.close(code, reason), for: call)
        guard !isClosed, case .webSocket = phase else { return }
        clock.waiting = .end(until: loop.now + server.limits.webSocket.closeTime)
        wakeReader(.failure(.disconnected))
        takePending()
        readOn()
        arm()
    }

    /// Asks a silent client whether it is there.
    func ping() {
        guard case .frames(let heard, _) = clock.waiting else { return }
        clock.waiting = .frames(heard: heard, isAsked: true)
        queue(FrameWriting.frame(.ping, []), for: call)
    }

    /// Uses the bytes of frames, until something is there that somebody has to take.
    func useFrames(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let webSocket, webSocket.inbox == nil else { return 0 }
        if case .frames = clock.waiting { clock.waiting = .frames(heard: loop.now, isAsked: false) }
        do throws(WebSocketFault) {
            let (used, event) = try webSocket.reading.read(bytes)
            if let event { take(event, webSocket) }
            return used
        } catch {
            put(.fault(error), webSocket)
            return bytes.count
        }
    }

    private func take(_ event: WebSocketReading.Event, _ webSocket: ActiveWebSocket) {
        switch event {
        case .message(let message):
            if !webSocket.hasClosed, !webSocket.isEnding { put(.message(message), webSocket) }
        case .ping(let payload):
            // Whoever reads nothing need not be told that the server is there.
            guard !webSocket.hasClosed, output.count <= server.limits.highWater else { return }
            queue(FrameWriting.frame(.pong, payload), for: call)
        case .pong: break
        case .close(let code, _): put(.close(code), webSocket)
        }
    }

    /// Leaves what came to whoever asks next; nobody does after the server's own close, or after the end of the messages.
    private func put(_ arrival: ActiveWebSocket.Arrival, _ webSocket: ActiveWebSocket) {
        webSocket.inbox = arrival
        if webSocket.hasClosed || webSocket.isEnding { _ = try? take(webSocket) } else { wakeReader(.success(())) }
    }

    /// What a client is told when the server ends.
    private static let farewell = "The server ends."

    /// The last frame from the client came: the server says its own, and the connection ends.
    private func endWebSocket(_ webSocket: ActiveWebSocket, _ code: CloseCode, _ reason: String) {
        if !webSocket.hasClosed { queue(FrameWriting.close(code, reason), for: call) }
        webSocket.hasClosed = true
        webSocket.closing?.fire(.success(()))
        wakeReader(.success(()))
        if !isClosed { end(lingers: true) }
    }
}
