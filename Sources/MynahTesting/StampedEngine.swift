public import MynahAudio
public import MynahSynthesis

/// Speaks as another engine does and says what decides its sound, so that what it speaks can be kept.
public struct StampedEngine<Base: SpeechEngine>: SpeechEngine {
    private var base: Base
    private let stamp: [UInt8]

    /// Makes an engine that speaks as `base` does; another `stamp` stands for another model.
    public init(_ base: Base, stamp: [UInt8] = [1]) {
        self.base = base
        self.stamp = stamp
    }

    public var name: EngineName { base.name }
    public var sampleRate: SampleRate { base.sampleRate }
    public var habits: EngineHabits { base.habits.staged(at: []) }

    public func fingerprint() -> [UInt8]? { stamp }

    public mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
