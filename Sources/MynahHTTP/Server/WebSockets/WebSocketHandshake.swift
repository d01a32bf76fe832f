/// The beginning of a WebSocket (RFC 6455, section 4).
struct WebSocketHandshake: Hashable, Sendable {
    /// The protocol that was agreed on.
    let subprotocol: String?
    /// The compression that was agreed on.
    let compression: Compression?
    /// The fields of the answer.
    let fields: HTTPFields

    /// Whether a request asks for a WebSocket.
    static func isAsked(_ request: ServerRequest) -> Bool {
        request.fields.list("Upgrade").contains { $0.lowercased() == "websocket" }
            && request.fields.list("Connection").contains { $0.lowercased() == "upgrade" }
    }

    /// Looks at a request. Throws `.refused` with 400 or 426.
    init(_ request: ServerRequest, protocols: [String], fields: HTTPFields, compresses: Bool) throws(ServerError) {
        let key = try Self.key(of: request)
        subprotocol = request.fields.list("Sec-WebSocket-Protocol").first { protocols.contains($0) }
        compression = compresses ? Compression.agreed(request.fields.list("Sec-WebSocket-Extensions")) : nil
        var answer = fields
        answer.append("Upgrade", "websocket")
        answer.append("Sec-WebSocket-Accept", Self.proof(of: key))
        if let subprotocol { answer.append("Sec-WebSocket-Protocol", subprotocol) }
        if let compression { answer.append("Sec-WebSocket-Extensions", compression.field) }
        self.fields = answer
    }

    private static func key(of request: ServerRequest) throws(ServerError) -> String {
        guard request.version == .http11, request.method == "GET", isAsked(request) else {
            var error = ServerError.refused(
                .upgradeRequired,
                "This is a WebSocket: ask for it with GET and the fields Upgrade and Connection."
            )
            error.fields.append("Upgrade", "websocket")
            throw error
        }
        guard request.fields.values("Sec-WebSocket-Version") == ["13"] else {
            var error = ServerError.refused(.upgradeRequired, "The server speaks version 13 of WebSocket.")
            error.fields.append("Sec-WebSocket-Version", "13")
            throw error
        }
        let keys = request.fields.values("Sec-WebSocket-Key")
        guard keys.count == 1, Base64.bytes(keys[0])?.count == 16 else {
            throw .refused(.badRequest, "The request does not have one Sec-WebSocket-Key of 16 bytes.")
        }
        return keys[0]
    }

    /// What shows that the key was read.
    static func proof(of key: String) -> String {
        Base64.text(SHA1.digest(Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)))
    }
}
