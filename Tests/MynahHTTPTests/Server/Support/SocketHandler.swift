import MynahHTTP

/// WebSockets that do something of their own.
struct SocketHandler: HTTPHandler {
    func answer(_ call: HTTPCall) async throws {
        let socket = try await call.upgrade()
        switch call.request.query["do"] {
        case "close":
            await socket.close(CloseCode(rawValue: 4000), reason: "enough")
            try await call.sleep(for: .seconds(3_600))
        case "throw": throw ServerError(.failed, "No.")
        case "sum":
            var count = 0
            while case .text(let text)? = try await socket.next() {
                count += 1
                try await socket.send(.text("heard \(text)"))
            }
            try await socket.send(.text("\(count) heard, the end: \(await socket.isEnding)"))
        case "talk": try await talk(socket, call)
        case "flood": while true { try await socket.send(.binary([UInt8](repeating: 1, count: 100_000))) }
        default: while try await socket.next() != nil {}
        }
    }

    /// Says something all the time, until it is told to stop.
    private func talk(_ socket: WebSocket, _ call: HTTPCall) async throws {
        await withTaskGroup { tasks in
            tasks.addTask {
                var count = 0
                while (try? await call.sleep(for: .milliseconds(2))) != nil, count < 100_000 {
                    count += 1
                    guard (try? await socket.send(.text("\(count)"))) != nil else { return }
                }
            }
            while let message = try? await socket.next(), message != .text("stop") {}
            tasks.cancelAll()
        }
        try await socket.send(.text("stopped"))
    }
}
