import MynahServing

/// Speech that comes piece by piece: one stream of a service, or several that are mixed.
protocol SpeechSource: Sendable {
    /// What comes next; `nil` after the last.
    func next() async throws -> SpeechPiece?

    /// All that is left in one piece, its header exact.
    func rest() async throws -> SpeechPiece
}

extension SpokenStream: SpeechSource {}
