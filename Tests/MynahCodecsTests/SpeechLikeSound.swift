import Glibc
import MynahAudio

/// A sound that has what speech has and that is always the same: a voice whose pitch wanders, formants, syllables, pauses.
enum SpeechLikeSound {
    /// `seconds` of it at `rate`, peaking at about half of full scale.
    static func buffer(seconds: Double = 2.5, rate: SampleRate = .speech) -> AudioBuffer {
        let count = Int(seconds * Double(rate.hertz))
        var phase = 0.0
        let samples = (0..<count).map { index in
            let time = Double(index) / Double(rate.hertz)
            let pitch = 110 + 25 * sin(2.1 * time) + 8 * sin(7.3 * time)
            phase += 2 * Double.pi * pitch / Double(rate.hertz)
            return Float(envelope(at: time) * voice(phase: phase, pitch: pitch))
        }
        return AudioBuffer(samples: samples, rate: rate)
    }

    /// Syllables of 200 ms, each of another strength, so that no stretch is like another.
    private static func envelope(at time: Double) -> Double {
        let syllable = (time / 0.2).rounded(.down)
        let strength = 0.4 + 0.6 * abs(sin(syllable * 1.7 + 0.4))
        return strength * pow(sin(Double.pi * (time / 0.2 - syllable)), 2)
    }

    /// Harmonics up to 3.4 kHz, strongest around 500 and 1500 Hz.
    private static func voice(phase: Double, pitch: Double) -> Double {
        (1...30).reduce(0) { sum, harmonic in
            let frequency = pitch * Double(harmonic)
            guard frequency < 3_400 else { return sum }
            let strength =
                formant(frequency, at: 500, width: 150) + 0.5 * formant(frequency, at: 1_500, width: 250) + 0.02
            return sum + 0.12 * strength * sin(phase * Double(harmonic) + Double(harmonic * harmonic))
        }
    }

    private static func formant(_ frequency: Double, at center: Double, width: Double) -> Double {
        exp(-pow((frequency - center) / width, 2) / 2)
    }
}
