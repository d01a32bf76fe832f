import MynahHTTP

/// Answers with what was asked.
struct EchoHandler: HTTPHandler {
    func answer(_ call: HTTPCall) async throws {
        switch call.request.path {
        case "/body": try await call.answer(ServerAnswer(.ok, body: try await call.body()))
        case "/small": try await call.answer(ServerAnswer(.ok, body: try await call.body(limit: 10)))
        case "/stream":
            try await call.begin(.ok)
            for piece in ["one ", "two ", "three"] { try await call.write(Array(piece.utf8)) }
            try await call.finish()
        case "/cut":
            try await call.begin(.ok)
            try await call.write(Array("half".utf8))
        case "/nothing": break
        case "/throws": throw ServerError(.refused, "No.", status: .conflict)
        case "/peer": try await call.answer(ServerAnswer(.ok, text: call.request.peer.description))
        case "/websocket": try await echo(try await call.upgrade(protocols: ["echo"]))
        default: try await call.answer(ServerAnswer(.ok, text: "\(call.request.method) \(call.request.path)"))
        }
    }

    private func echo(_ socket: WebSocket) async throws {
        while let message = try await socket.next() { try await socket.send(message) }
    }
}
