public import MynahAudio
public import MynahSynthesis
public import MynahText

/// A request to a service: what is to be spoken, for whom, and how it is to be delivered.
public struct SpeechOrder: Sendable {
    /// What is to be spoken.
    public var request: SpeechRequest
    /// The engine that has the voice.
    public let engine: EngineName
    /// The rate of the samples.
    public var rate = SampleRate.speech
    /// The file format that is delivered, made on the lane; samples without one.
    public var encoding: SpeechEncoding?
    /// Among whom the lanes are shared fairly.
    public var client = ClientKey.anonymous
    /// How much it matters that speech comes soon.
    public var priority = SpeechPriority.normal
    /// Whether it is heard while it is made: then its first sound comes soon, and no more is spoken than its reader takes.
    public var isStreamed = true
    /// How long it may take, from now to its end; it fails with `.timedOut` then. As long as it likes without one.
    public var deadline: Duration?
    /// What may be done with the service's cache.
    public var caching = CachingWish()
    /// Where a run of the same request goes on that was ended before; at its beginning without one.
    public var start: SpeechRun.Bookmark?
    /// Whether its pieces say where another order can go on; only with a seed, and without an encoding.
    public var keepsPlace = false
    /// Learns of each piece that its reader takes, on the reader's thread; for counting.
    public var onPiece: (@Sendable (SpeechPiece) -> Void)?

    /// Learns of each passage that a lane has spoken, on the lane's thread; for measuring.
    package var onPassage: (@Sendable (SpokenPassage) -> Void)?

    /// Orders `request` from an engine, whose name a ``Casting`` tells.
    public init(_ request: SpeechRequest, from engine: EngineName) {
        self.request = request
        self.engine = engine
    }

    /// Orders a script from the voice that was cast.
    public init(_ script: Script, as casting: Casting, speed: Speed = .normal) {
        self.init(casting.request(script, speed: speed), from: casting.voice.engine)
    }

    /// The bytes of its text that are left to be spoken, by which waits are estimated.
    public var characters: Int { max(0, request.script.sourceCount - (start?.place ?? 0)) }
}
