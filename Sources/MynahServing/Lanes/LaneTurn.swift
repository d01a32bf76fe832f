import MynahSynthesis

/// What a lane is to do next.
enum LaneTurn: Sendable {
    case speak(PassageTurn)
    /// Let go of what can be made again.
    case rest
    /// Go home.
    case end
}

/// A passage that a lane is to speak.
struct PassageTurn: Sendable {
    let stream: StreamNumber
    let attempt: Int
    let work: SpeechWork
    let mailbox: StreamMailbox
    let pulse: Pulse
    /// The bytes of text that a passage should have at the most, as far as its sentences let it.
    let room: Int
    /// What may be done with the cache.
    let caching: CachingWish
    /// Who wants to know how it went.
    let onPassage: (@Sendable (SpokenPassage) -> Void)?
}

/// What came of it.
struct PassageOutcome: Sendable {
    /// Whether more comes, the stream is whole, or it failed.
    enum End: Sendable {
        case more
        case whole
        /// Nothing was spoken, as another lane speaks the same now.
        case awaits(CacheKey)
        case failed(SynthesisError)
    }

    let end: End
    /// How many bytes of the text have been spoken by now.
    let place: Int
    /// The samples of the passage.
    let sampleCount: Int
    /// Whether nothing was done yet.
    var isPutOff: Bool { if case .awaits = end { true } else { false } }
    /// Whether it was spoken before and came from the cache.
    var isRecalled = false
    /// How many bytes of the text were spoken before.
    var startPlace = 0
    /// The seconds in which the samples were encoded.
    var encodingSeconds = 0.0
}
