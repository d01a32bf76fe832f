public import MynahAudio
public import MynahSynthesis

/// Speaks as another engine does and remembers what it was asked.
public final class RecordingEngine<Base: SpeechEngine>: SpeechEngine {
    /// The passages that it was asked to speak, in order.
    public private(set) var passages: [Passage] = []

    private var base: Base

    /// Makes an engine that speaks as `base` does.
    public init(_ base: Base) { self.base = base }

    public var name: EngineName { base.name }
    public var sampleRate: SampleRate { base.sampleRate }
    public var habits: EngineHabits { base.habits }

    public func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    public func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        passages.append(passage)
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
