/// The paths at which something can be had spoken while the client waits.
enum SpeakingRoutes {
    private static let paths: Set = [
        "/v1/audio/speech", "/v1/audio/stream", "/v1/audio/dialogue", "/v1/audio/voices/{id}/preview", "/speak",
        "/dev/captioned_speech", "/dev/generate_from_phonemes", "/dev/dialogue",
    ]

    /// Whether the path of a route is one of them.
    static func include(_ path: String) -> Bool { paths.contains(path) || path.hasPrefix("/v1/text-to-speech/") }
}
