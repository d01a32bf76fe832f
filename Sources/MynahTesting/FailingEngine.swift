public import MynahAudio
public import MynahSynthesis

/// Speaks as another engine does but for the passages that it is told to fail at.
public struct FailingEngine<Base: SpeechEngine>: SpeechEngine {
    private var base: Base
    private let failure: (Passage) -> SynthesisError?

    /// Makes an engine that throws what `failure` answers, and speaks as `base` does where it answers `nil`.
    public init(_ base: Base, failure: @escaping (Passage) -> SynthesisError?) {
        self.base = base
        self.failure = failure
    }

    public var name: EngineName { base.name }
    public var sampleRate: SampleRate { base.sampleRate }
    public var habits: EngineHabits { base.habits }

    public mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        if let error = failure(passage) { throw error }
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
