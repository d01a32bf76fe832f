import CMath

/// Hears as ears do, in two stages: a shelf for the head, a high pass for what is too low (ITU-R BS.1770-4, annex 1).
///
/// The standard gives coefficients at 48 kHz; these are the analogue prototypes behind them, brought to any rate by the
/// bilinear transform, and at 48 kHz they agree to the last digit that it prints.
struct KWeighting: Sendable {
    private var shelf: Biquad
    private var highPass: Biquad

    /// Makes the filter for samples at `rate`.
    init(rate: SampleRate) {
        shelf = Self.shelf(hertz: Double(rate.hertz))
        highPass = Self.highPass(hertz: Double(rate.hertz))
    }

    /// The filter's answer to the next sample.
    mutating func answer(to sample: Double) -> Double {
        highPass.answer(to: shelf.answer(to: sample))
    }

    private static func shelf(hertz: Double) -> Biquad {
        let (corner, decibels, quality) = (1_681.974_450_955_533, 3.999_843_853_973_347, 0.707_175_236_955_419_6)
        let k = tan(Double.pi * corner / hertz)
        let high = pow(10, decibels / 20)
        let middle = pow(high, 0.499_666_774_154_541_6)
        return Biquad(
            zeros: (high + middle * k / quality + k * k, 2 * (k * k - high), high - middle * k / quality + k * k),
            poles: (1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k)
        )
    }

    private static func highPass(hertz: Double) -> Biquad {
        let (corner, quality) = (38.135_470_876_024_44, 0.500_327_037_323_877_3)
        let k = tan(Double.pi * corner / hertz)
        let scale = 1 + k / quality + k * k
        return Biquad(
            zeros: (scale, -2 * scale, scale),
            poles: (scale, 2 * (k * k - 1), 1 - k / quality + k * k)
        )
    }
}
