import Glibc
import MynahAudio

/// A sound that has what speech has and that is always the same: a voice whose pitch wanders, formants, syllables,
/// pauses.
enum SpeechLikeSound {
    /// `seconds` of it at `rate`, peaking at about half of full scale.
    static func buffer(seconds: Double = 2.5, rate: SampleRate = .speech) -> AudioBuffer {
        let count = Int(seconds * Double(rate.hertz))
        let samples = (0..<count).map { index in
            let time = Double(index) / Double(rate.hertz)
            return Float(envelope(at: time) * voice(at: time))
        }
        return AudioBuffer(samples: samples, rate: rate)
    }

    /// Syllables of 200 ms, each of another strength, so that no stretch is like another.
    private static func envelope(at time: Double) -> Double {
        let syllable = (time / 0.2).rounded(.down)
        let strength = 0.4 + 0.6 * abs(sin(syllable * 1.7 + 0.4))
        let swell = sin(Double.pi * (time / 0.2 - syllable))
        return strength * swell * swell
    }

    /// Harmonics up to 3.4 kHz, strongest around 500 and 1500 Hz, over a pitch that wanders around 110 Hz.
    private static func voice(at time: Double) -> Double {
        let pitch = 110 + 25 * sin(2.1 * time) + 8 * sin(7.3 * time)
        let phase = 2 * Double.pi * (110 * time - 25 / 2.1 * cos(2.1 * time) - 8 / 7.3 * cos(7.3 * time))
        let turn = (real: cos(phase), imaginary: sin(phase))
        var (sum, harmonic, wave) = (0.0, 1.0, turn)
        while pitch * harmonic < 3_400 {
            sum += strength(of: pitch * harmonic) * wave.imaginary
            wave = (
                wave.real * turn.real - wave.imaginary * turn.imaginary,
                wave.real * turn.imaginary + wave.imaginary * turn.real
            )
            harmonic += 1
        }
        return 0.1 * sum
    }

    private static func strength(of frequency: Double) -> Double {
        formant(frequency, at: 500, width: 150) + 0.5 * formant(frequency, at: 1_500, width: 250) + 0.02
    }

    private static func formant(_ frequency: Double, at center: Double, width: Double) -> Double {
        let distance = (frequency - center) / width
        return 1 / (1 + distance * distance * distance * distance)
    }
}
