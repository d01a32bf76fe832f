import MynahAudio
import MynahTesting
import Testing

@testable import MynahCodecs

@Suite struct RoundTripTests {
    /// What comes back of a format: the frame that its length may be off by, the silence in front that it cannot tell of, and the
    /// least likeness.
    struct Expectation: Sendable {
        let format: AudioFormat
        let frame: Int
        let delay: Int
        let decibels: Double
    }

    @Test(arguments: [
        Expectation(format: .wav, frame: 0, delay: 0, decibels: 70),
        Expectation(format: .mp3, frame: 0, delay: 0, decibels: 20),
        Expectation(format: .opus, frame: 0, delay: 0, decibels: 8),
        Expectation(format: .flac, frame: 0, delay: 0, decibels: 70),
        Expectation(format: .aac, frame: 2_048, delay: 1_024, decibels: 15),
        Expectation(format: .m4a, frame: 0, delay: 0, decibels: 15),
        Expectation(format: .ogg, frame: 0, delay: 0, decibels: 10),
    ])
    func `what is decoded is as long, as early and as clear as it was`(expectation: Expectation) throws {
        for hertz in [8_000, 16_000, 22_050, 24_000, 44_100, 48_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            let sound = SpeechLikeSound.buffer(rate: rate)
            let back = try AudioDecoder.decode(expectation.format.encode(sound), rate: rate)
            let delay = SignalMeasurement.delay(of: back.samples, behind: sound.samples, atMost: 4_096)
            let snr = SignalMeasurement.signalToNoise(of: back.samples.dropFirst(max(0, delay)), against: sound.samples)
            print(
                "RT",
                expectation.format,
                hertz,
                "extra",
                back.samples.count - sound.samples.count,
                "delay",
                delay,
                "snr",
                snr
            )
        }
    }
}
