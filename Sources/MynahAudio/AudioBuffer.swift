/// One channel of sound: samples from -1 to 1 and the rate that they were taken at.
public struct AudioBuffer: Hashable, Sendable {
    /// The samples; 0 is silence, ±1 full scale.
    public var samples: [Float]
    /// The rate they are meant to be played at.
    public let rate: SampleRate

    /// Makes a buffer of `samples` at `rate`.
    public init(samples: [Float] = [], rate: SampleRate) {
        self.samples = samples
        self.rate = rate
    }

    /// The time that playing it takes.
    public var duration: Duration { rate.duration(ofSamples: samples.count) }
}
