import MynahAudio

/// How long it is silent between two utterances, beyond the silence that is left at their edges.
enum JoinPause {
    /// The longest silence inside of a sentence, the edges' own included.
    static let mostInSentence = Duration.milliseconds(290)
    /// The silence that the edges of two utterances have left.
    static let edges = Duration.milliseconds(60)

    /// The pause behind an utterance whose last signs are `strength`, spoken at `speed`.
    static func duration(behind strength: CutStrength, speed: Double) -> Duration {
        switch strength {
        case .sentence: .milliseconds(350) / speed
        case .clause: min(.milliseconds(180) / speed, mostInSentence - edges)
        case .phrase: min(.milliseconds(120) / speed, mostInSentence - edges)
        case .word, .insideWord: .zero
        }
    }
}
