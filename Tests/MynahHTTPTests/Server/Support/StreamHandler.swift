import MynahHTTP

/// Streams pieces with a pause before each, until somebody stops it or `count` is reached.
struct StreamHandler: HTTPHandler {
    var count = Int.max
    var piece = [UInt8](repeating: UInt8(ascii: "x"), count: 100)
    /// The usual piece as a text.
    static let piece = String(repeating: "x", count: 100)
    var pause: Duration? = .milliseconds(10)

    func answer(_ call: HTTPCall) async throws {
        try await call.begin(.ok)
        for index in 0..<count {
            if index > 0, let pause { try await call.sleep(for: pause) }
            try await call.write(piece)
        }
        try await call.finish()
    }
}
