import Glibc
import Mynah

/// One tone after the other, half a second each: some that a resampler must pass, and some that the new rate cannot hold.
struct TestTones {
    /// All of it, at the rate before.
    let samples: [Float]

    private let rates: RatePair
    private let passing: [Double]
    private let stopped: [Double]

    /// Tones are at half of full scale, so that a filter's overshoot at the joints is not cut off.
    private static let amplitude = 0.5

    /// Passing tones go up to 0.9 of the lower rate's Nyquist frequency; stopped ones begin right above it.
    init(_ rates: RatePair) {
        self.rates = rates
        let nyquist = Double(rates.lower.hertz) / 2
        let highest = Double(rates.source.hertz) / 2
        passing = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9].map { ($0 * nyquist).rounded() + 0.37 }
        stopped =
            rates.target < rates.source
            ? [1.01, 1.05, 1.2, 1.5].map { $0 * nyquist }.filter { $0 < highest * 0.99 } : []
        let length = rates.source.hertz / 2
        samples = (passing + stopped).flatMap { frequency in
            (0..<length).map { index in
                Float(Self.amplitude * sin(2 * Double.pi * frequency * Double(index) / Double(rates.source.hertz)))
            }
        }
    }

    /// Judges what a resampler made of the samples.
    func judge(_ heard: [Float]) -> ToneQuality {
        var quality = ToneQuality()
        for (place, frequency) in (passing + stopped).enumerated() {
            let middle = middle(of: place, in: heard)
            if place < passing.count {
                let tone = Tone(in: middle, frequency: frequency, rate: rates.target.hertz)
                let level = decibels(tone.amplitude / Self.amplitude)
                if abs(level) > abs(quality.level) { quality.level = level }
                quality.noise = max(quality.noise, decibels(tone.rest * 2.0.squareRoot() / Self.amplitude))
            } else {
                let energy = middle.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(1, middle.count))
                quality.alias = max(
                    quality.alias ?? -180,
                    decibels(energy.squareRoot() * 2.0.squareRoot() / Self.amplitude)
                )
            }
        }
        return quality
    }

    /// The middle half of a tone, where its neighbours are not heard.
    private func middle(of place: Int, in heard: [Float]) -> ArraySlice<Float> {
        let length = Double(rates.target.hertz) / 2
        let start = Int((Double(place) + 0.25) * length)
        let end = Int((Double(place) + 0.75) * length)
        return end <= heard.count ? heard[start..<end] : []
    }

    /// A level, and -180, below which 32-bit samples hold nothing, for whatever is less.
    private func decibels(_ amplitude: Double) -> Double { max(-180, 20 * log10(max(amplitude, 1e-9))) }
}
