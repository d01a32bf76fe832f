import MynahAudio
import MynahTesting
import Testing

@testable import MynahKokoro

struct UtteranceLevelTests {
    /// A tone of 1 kHz between -a and a is 3.01 dB softer than its amplitude, and is heard as loud as it is (BS.1770).
    @Test(arguments: [(-40.0, 6.0), (-30, 4), (-26, 0), (-24, -2), (-10, -6)])
    func `brings what is long to the voices' loudness, by 6 dB at most`(loudness: Double, change: Double) {
        let gain = UtteranceLevel.gain(for: tone(loudness, seconds: 3), rate: .speech)
        #expect(abs(SignalMeasurement.decibels(ofAmplitude: Double(gain)) - change) < 0.1)
    }

    @Test func `changes what is short less, and what is too short to judge not at all`() {
        let (short, shortest) = (tone(-30, seconds: 1), tone(-30, seconds: 0.3))
        let gain = UtteranceLevel.gain(for: short, rate: .speech)
        #expect(abs(SignalMeasurement.decibels(ofAmplitude: Double(gain)) - 2) < 0.1)
        #expect(UtteranceLevel.gain(for: shortest, rate: .speech) == 1)
        #expect(UtteranceLevel.gain(for: [], rate: .speech) == 1)
    }

    @Test func `does not make peaks clip`() {
        var samples = tone(-40, seconds: 3)
        samples[1_000] = 0.9
        #expect(UtteranceLevel.gain(for: samples, rate: .speech) <= 0.95 / 0.9)
    }

    private func tone(_ loudness: Double, seconds: Double) -> [Float] {
        let amplitude = Gain(decibels: loudness + 3.01).factor
        return TestSignal.tone(1_000, amplitude: Double(amplitude), count: Int(seconds * 24_000), rate: 24_000)
    }
}
