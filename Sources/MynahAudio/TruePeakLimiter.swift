import CMath

/// Makes a stream louder or softer and keeps the peaks of its waveform, those between samples too, under a ceiling.
///
/// It looks 5 ms ahead and turns down smoothly before a peak, then up again over 50 ms. It adds no delay: the output is
/// as long as the input. With a gain of 0 dB, samples far from any peak above the ceiling pass bit for bit.
///
/// Peaks are those that the standard's filter of 48 taps finds. White noise hides up to 1 dB from it, speech does not.
public struct TruePeakLimiter: Sendable {
    /// 1 in the fixed point that gains are counted in, so that averages of them are exact.
    private static let unity: Int32 = 1 << 30
    /// What a peak above the ceiling is brought down to: turning down while it passes bends the waveform a little.
    private static let margin: Float = 0.985

    private let gain: Float
    private let ceiling: Float
    /// Samples over which the gain falls.
    private let attack: Int
    private let release: Int32

    private var meter = TruePeakMeter()
    private var lowest: SlidingMinimum
    private var recovering = unity
    /// The last `attack` gains, whose mean is applied.
    private var gains: [Int32]
    private var sum: Int64
    /// Samples that wait for their gain, a ring.
    private var waiting: [Float]
    private var turn = 0
    /// Places in the ring that hold no sample yet.
    private var vacant: Int

    /// Makes a limiter; `gain` is in dB, `ceiling` in dBTP, what broadcasters and services ask for being -1.
    public init(rate: SampleRate, gain: Double = 0, ceiling: Double = -1) {
        self.gain = gain == 0 ? 1 : Float(pow(10, gain / 20))
        self.ceiling = Float(pow(10, ceiling / 20))
        attack = rate.hertz / 200
        release = Int32(rate.hertz / 20)
        lowest = SlidingMinimum(length: attack + TruePeakMeter.reach)
        gains = [Int32](repeating: Self.unity, count: attack)
        sum = Int64(Self.unity) * Int64(attack)
        waiting = [Float](repeating: 0, count: attack + TruePeakMeter.reach - 1)
        vacant = waiting.count
    }

    /// Takes the next samples and returns those whose gain is certain: 5 ms fewer.
    public mutating func process(_ samples: [Float]) -> [Float] {
        var output: [Float] = []
        output.reserveCapacity(samples.count)
        for sample in samples {
            let earlier = next(after: gain == 1 ? sample : sample * gain)
            if vacant > 0 { vacant -= 1 } else { output.append(earlier) }
        }
        return output
    }

    /// Returns the samples that were waiting; another stream needs another limiter.
    public mutating func finish() -> [Float] {
        process([Float](repeating: 0, count: waiting.count))
    }

    /// Takes `sample` in and gives the one that has waited longest, at the gain that all peaks near it allow.
    private mutating func next(after sample: Float) -> Float {
        let factor = smoothGain(allowing: meter.peak(after: sample))
        let place = turn % waiting.count
        let earlier = waiting[place]
        waiting[place] = sample
        turn = turn + 1 == waiting.count * gains.count ? 0 : turn + 1
        return factor == 1 ? earlier : earlier * factor
    }

    private mutating func smoothGain(allowing peak: Float) -> Float {
        let allowed = peak > ceiling ? Int32(Float(Self.unity) * (ceiling * Self.margin / peak)) : Self.unity
        let upwards = max(1, (Self.unity - recovering) / release)
        recovering = min(lowest.minimum(with: allowed), recovering + min(upwards, Self.unity - recovering))
        let place = turn % gains.count
        sum += Int64(recovering) - Int64(gains[place])
        gains[place] = recovering
        return Float(Double(sum) / Double(Int64(Self.unity) * Int64(attack)))
    }
}
