import CMath
import MynahAudio

/// Brings utterances to one loudness, gently: by a stated amount at most, the less the shorter they are, and never into clipping.
enum UtteranceLevel {
    /// The loudness that Kokoro's voices have on average, in LUFS.
    static let target = -26.0
    /// The most decibels by which an utterance is made louder or softer.
    static let most = 6.0
    /// The length from which an utterance's loudness is fully trusted, in seconds.
    private static let trusted = 2.0
    /// The highest peak that comes of it.
    private static let peak: Float = 0.95

    /// What `samples` at `rate` are to be multiplied by.
    static func gain(for samples: some Collection<Float>, rate: SampleRate) -> Float {
        let samples = Array(samples)
        var meter = LoudnessMeter(rate: rate, measuringPeaks: false)
        meter.listen(to: samples)
        let highest = samples.reduce(0) { max($0, abs($1)) }
        let room = highest > 0 ? max(1, peak / highest) : 1
        guard let loudness = meter.integrated else { return min(1, room) }
        let trust = min(1, Double(samples.count) / (trusted * Double(rate.hertz)))
        let change = min(max((target - loudness) * trust, -most), most)
        return min(Float(pow(10, change / 20)), room)
    }
}
