public import MynahAudio
public import MynahSynthesis
import MynahText

/// Speaks as another engine does but loud throughout, so that none of it is trimmed as silence.
public struct LoudEngine<Base: SpeechEngine>: SpeechEngine {
    private var base: Base

    /// Makes an engine whose samples are as many as those of `base`, and all ±0.5.
    public init(_ base: Base) { self.base = base }

    public var name: EngineName { base.name }
    public var sampleRate: SampleRate { base.sampleRate }
    public var habits: EngineHabits { base.habits }

    public mutating func voices() throws(SynthesisError) -> [Voice] { try base.voices() }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        var loud = LoudSink(base: sink)
        defer { sink = loud.base }
        try base.speak(passage, into: &loud, cancellation: cancellation)
    }
}

private struct LoudSink<Base: SpeechSink>: SpeechSink {
    var base: Base

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        try base.receive(samples.indices.map { $0.isMultiple(of: 2) ? 0.5 : -0.5 })
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { try base.receive(mark) }
    mutating func receive(_ warning: TextWarning) throws(SynthesisError) { try base.receive(warning) }
}
