public import MynahAudio
public import MynahSynthesis
import MynahText

/// Speaks as another engine does, waiting before each piece of samples for as long as its owner lets it wait.
public struct SlowEngine<Base: SpeechEngine>: SpeechEngine {
    private var base: Base
    private let wait: () -> Void

    /// Makes an engine that calls `wait` before it passes on a piece of samples; what `wait` does is the test's affair.
    public init(_ base: Base, wait: @escaping () -> Void) {
        self.base = base
        self.wait = wait
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
        var waiting = WaitingSink(base: sink, wait: wait, cancellation: cancellation)
        defer { sink = waiting.base }
        try base.speak(passage, into: &waiting, cancellation: cancellation)
    }
}

/// Waits, asks whether to go on, and passes on.
private struct WaitingSink<Base: SpeechSink>: SpeechSink {
    var base: Base
    let wait: () -> Void
    let cancellation: Cancellation

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        wait()
        try cancellation.check()
        try base.receive(samples)
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        try base.receive(mark)
    }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) { try base.receive(warning) }
}
