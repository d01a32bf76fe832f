import MynahHTTP

/// Which requests come from ElevenLabs' clients, who read errors in words of their own.
enum ElevenPaths {
    private static let beginnings = [
        "/v1/text-to-speech", "/v1/text-to-dialogue", "/v1/voices", "/v2/voices", "/v1/user", "/v1/history",
    ]

    /// Whether a request is at one of ElevenLabs' paths, or says in their way who asks.
    static func include(_ request: ServerRequest) -> Bool {
        request.fields["xi-api-key"] != nil
            || beginnings.contains { request.path == $0 || request.path.hasPrefix($0 + "/") }
    }
}
