import MynahHTTP

/// The key of a client that can name no fields, as web pages cannot when they open a WebSocket.
enum WebSocketKey {
    /// What stands before the key among the protocols that the client offers; it offers a real one besides.
    static let prefix = "api_key."

    /// Whether a request is for a WebSocket.
    static func isWanted(_ request: ServerRequest) -> Bool {
        request.fields.list("Upgrade").contains { $0.lowercased() == "websocket" }
    }

    /// The key in the protocols, or in the query: by our name, or by that of ElevenLabs' clients.
    static func key(of request: ServerRequest) -> String? {
        let fields = request.fields.all.filter { $0.name.lowercased() == "sec-websocket-protocol" }
        let offered = fields.map(\.value).joined(separator: ",").filter { $0 != " " }.split(separator: ",")
        if let one = offered.first(where: { $0.hasPrefix(prefix) }) { return String(one.dropFirst(prefix.count)) }
        return request.query["api_key"] ?? request.query["xi-api-key"]
    }
}
