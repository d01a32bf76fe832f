/// What became of listeners.
struct CrowdOutcome {
    /// Seconds to the first sound of each that heard any.
    private(set) var first = Sample()
    /// How many had to wait in the middle.
    private(set) var interrupted = 0
    /// The longest that one of them waited in all, in seconds.
    private(set) var silence = 0.0
    /// How many left early, as they had planned.
    private(set) var left = 0
    /// How many did not get what they asked for.
    private(set) var failed = 0

    init(_ crowd: Crowd) {
        for listener in crowd.listeners {
            if let delay = listener.delay { first.add(delay) }
            if listener.playback.gaps > 0 { interrupted += 1 }
            silence = max(silence, listener.playback.silence)
            switch listener.end {
            case .heard: break
            case .left: left += 1
            case .failed, nil: failed += 1
            }
        }
    }
}
