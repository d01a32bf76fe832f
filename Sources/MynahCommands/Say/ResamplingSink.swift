import MynahAudio
import MynahSynthesis
import MynahText

/// Passes speech on at another rate, and untouched at its own.
struct ResamplingSink<Base: SpeechSink>: SpeechSink {
    private(set) var base: Base
    /// Whether there were any samples.
    private(set) var hasSound = false
    private var resampler: Resampler

    init(_ base: Base, to rate: SampleRate) {
        self.base = base
        resampler = Resampler(from: .speech, to: rate)
    }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        hasSound = hasSound || !samples.isEmpty
        try pass(resampler.process(samples))
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { try base.receive(mark) }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) { try base.receive(warning) }

    /// Passes on what is held back.
    mutating func finish() throws(SynthesisError) { try pass(resampler.finish()) }

    private mutating func pass(_ samples: [Float]) throws(SynthesisError) {
        if !samples.isEmpty { try base.receive(samples) }
    }
}
