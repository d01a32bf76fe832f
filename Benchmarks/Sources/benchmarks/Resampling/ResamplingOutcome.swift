/// What a resampler showed.
struct ResamplingOutcome {
    /// Processor seconds for 60 s of sound.
    let seconds: Double
    /// Allocations for each 50 ms, where they can be counted.
    let allocations: Double?
    let quality: ToneQuality
}
