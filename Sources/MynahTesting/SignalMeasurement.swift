import Glibc

/// What tests ask of a signal: how loud it is, how late, how pure, and how close to another.
///
/// Levels are in decibels; those of a tone are of its amplitude, so that a sine between -1 and 1 measures 0.
package enum SignalMeasurement {
    /// The level that silence is said to have, where the logarithm has none.
    package static let silence = -300.0

    /// The root of the mean of the squares, 0 for no samples.
    package static func rootMeanSquare(of samples: some Collection<Float>) -> Double {
        samples.isEmpty ? 0 : (energy(of: samples) / Double(samples.count)).squareRoot()
    }

    /// The root mean square in decibels against full scale: -3.01 for a sine between -1 and 1.
    package static func level(of samples: some Collection<Float>) -> Double {
        decibels(ofAmplitude: rootMeanSquare(of: samples))
    }

    /// An amplitude as a level; 1 is 0, nothing is ``silence``.
    package static func decibels(ofAmplitude amplitude: Double) -> Double {
        amplitude > 1e-15 ? 20 * log10(amplitude) : silence
    }

    /// The level of one frequency, by a Goertzel filter over Hann-windowed samples: other tones must be four bins away.
    package static func toneLevel(at frequency: Double, in samples: some Collection<Float>, rate: Int) -> Double {
        let angle = 2 * Double.pi * frequency / Double(rate)
        let coefficient = 2 * cos(angle)
        let step = 2 * Double.pi / Double(samples.count)
        var (last, beforeLast, weights, phase) = (0.0, 0.0, 0.0, step / 2)
        for sample in samples {
            let weight = 0.5 - 0.5 * cos(phase)
            phase += step
            weights += weight
            (last, beforeLast) = (Double(sample) * weight + coefficient * last - beforeLast, last)
        }
        let power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast
        return decibels(ofAmplitude: 2 * max(0, power).squareRoot() / max(weights, 1e-9))
    }

    /// How many samples `heard` comes behind `sent` (before it, if negative), where the two are most alike.
    ///
    /// It compares the 4,096 samples around the loudest place of `sent`, so signals that repeat themselves deceive it.
    package static func delay(of heard: [Float], behind sent: [Float], atMost limit: Int) -> Int {
        let window = loudestWindow(of: sent)
        var best = (lag: 0, likeness: -Double.infinity)
        sent.withUnsafeBufferPointer { sent in
            heard.withUnsafeBufferPointer { heard in
                for lag in -limit...limit {
                    let likeness = likeness(of: heard, to: sent, in: window, lag: lag)
                    if likeness > best.likeness { best = (lag, likeness) }
                }
            }
        }
        return best.lag
    }

    /// The level of `expected` over that of its difference from `actual`, sample by sample as far as both go.
    package static func signalToNoise(of actual: some Collection<Float>, against expected: some Collection<Float>)
        -> Double
    {
        var (signal, noise) = (0.0, 0.0)
        for (actual, expected) in zip(actual, expected) {
            let difference = Double(actual) - Double(expected)
            signal += Double(expected) * Double(expected)
            noise += difference * difference
        }
        return noise == 0 ? -silence : 10 * log10(signal / noise)
    }

    /// ``signalToNoise(of:against:)`` after `heard` was moved to where it is most like `sent`, at most `limit` samples.
    package static func alignedSignalToNoise(of heard: [Float], against sent: [Float], atMost limit: Int) -> Double {
        let delay = delay(of: heard, behind: sent, atMost: limit)
        return signalToNoise(of: heard.dropFirst(max(0, delay)), against: sent.dropFirst(max(0, -delay)))
    }

    private static func energy(of samples: some Collection<Float>) -> Double {
        var sum = 0.0
        for sample in samples { sum += Double(sample) * Double(sample) }
        return sum
    }

    private static func loudestWindow(of samples: [Float]) -> Range<Int> {
        let length = min(4_096, samples.count)
        let starts = stride(from: 0, through: samples.count - length, by: max(1, length / 2))
        let start = starts.max { energy(of: samples[$0..<$0 + length]) < energy(of: samples[$1..<$1 + length]) } ?? 0
        return start..<start + length
    }

    private static func likeness(
        of heard: UnsafeBufferPointer<Float>,
        to sent: UnsafeBufferPointer<Float>,
        in window: Range<Int>,
        lag: Int
    ) -> Double {
        var sum: Float = 0
        var index = max(window.lowerBound, -lag)
        let end = min(window.upperBound, heard.count - lag)
        while index < end {
            sum += sent[index] * heard[index + lag]
            index += 1
        }
        return Double(sum)
    }
}
