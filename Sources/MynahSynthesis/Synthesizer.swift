public import MynahAudio

/// Speaks whole texts: plans passages, has an engine speak them one by one, and joins what it says.
public struct Synthesizer: Sendable {
    /// The rate of the samples that come out.
    public let rate: SampleRate

    /// Makes a synthesizer that gives samples at `rate`.
    public init(rate: SampleRate = .speech) { self.rate = rate }

    /// Speaks `request` with `engine` into `sink`, whose marks count from the first sample of the whole.
    ///
    /// It is a ``SpeechRun`` from its first passage to its last, and throws what that throws.
    public func speak<Engine: SpeechEngine, Sink: SpeechSink>(
        _ request: SpeechRequest,
        with engine: inout Engine,
        into sink: inout Sink,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) {
        var run = SpeechRun(request, rate: rate)
        try run.speakRest(with: &engine, into: &sink, cancellation: cancellation)
    }
}
