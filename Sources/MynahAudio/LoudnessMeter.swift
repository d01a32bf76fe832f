import CMath

/// Measures how loud a stream of one channel is to ears (EBU R 128, ITU-R BS.1770-4), and its true peak.
///
/// One channel is taken as it is: played by two loudspeakers, as stereo meters assume, it is 3.01 LU louder.
public struct LoudnessMeter: Sendable {
    private let rate: SampleRate
    private var filter: KWeighting
    private var peakMeter: TruePeakMeter?
    private var highest: Float = 0

    /// The energy of each tenth of a second so far, four of which make a block.
    private var tenths: [Double] = []
    private var energy = 0.0
    private var count: Int64 = 0
    private var boundary: Int64

    /// Makes a meter for samples at `rate`; without `measuringPeaks` it is quicker, and knows no true peak.
    public init(rate: SampleRate, measuringPeaks: Bool = true) {
        self.rate = rate
        peakMeter = measuringPeaks ? TruePeakMeter() : nil
        filter = KWeighting(rate: rate)
        boundary = Int64(rate.hertz) / 10
    }

    /// Listens to the next samples; those that are no numbers count as silence.
    public mutating func listen(to samples: [Float]) {
        for sample in samples {
            let sample = sample.isFinite ? sample : 0
            if let peak = peakMeter?.peak(after: sample) { highest = max(highest, peak) }
            let heard = filter.answer(to: Double(sample))
            energy += heard * heard
            count += 1
            if count == boundary { endTenth() }
        }
    }

    /// The loudness of all so far in LUFS; `nil` where no 400 ms are louder than -70 LUFS.
    public var integrated: Double? {
        let blocks = self.blocks
        guard let ungated = mean(of: blocks, above: power(of: -70)) else { return nil }
        let relative = loudness(of: ungated) - 10
        return mean(of: blocks, above: power(of: max(-70, relative))).map { loudness(of: $0) }
    }

    /// The highest peak so far in dBTP, between samples too; `nil` for digital silence, and where peaks are not measured.
    public var truePeak: Double? {
        guard var meter = peakMeter else { return nil }
        let last = (0..<TruePeakMeter.reach).reduce(highest) { highest, _ in max(highest, meter.peak(after: 0)) }
        return last > 0 ? 20 * log10(Double(last)) : nil
    }

    private mutating func endTenth() {
        tenths.append(energy)
        energy = 0
        boundary = Int64(tenths.count + 1) * Int64(rate.hertz) / 10
    }

    /// The mean power of each block of 400 ms, which overlaps the next by three quarters.
    private var blocks: [Double] {
        guard tenths.count >= 4 else { return [] }
        return (0...tenths.count - 4).map { start in
            tenths[start..<start + 4].reduce(0, +) / (0.4 * Double(rate.hertz))
        }
    }

    private func mean(of blocks: [Double], above gate: Double) -> Double? {
        var (sum, loud) = (0.0, 0.0)
        for block in blocks where block > gate {
            sum += block
            loud += 1
        }
        return loud > 0 ? sum / loud : nil
    }

    private func loudness(of power: Double) -> Double { -0.691 + 10 * log10(power) }

    private func power(of loudness: Double) -> Double { pow(10, (loudness + 0.691) / 10) }
}
