import MynahAudio
import MynahTesting
import Testing

@testable import MynahCodecs

@Suite struct RoundTripTests {
    /// What comes back of a format.
    struct Expectation: Sendable {
        let format: AudioFormat
        /// Samples by which it may be longer.
        var surplus = 0
        /// Samples of silence in front that it cannot tell of.
        var delay = 0
        /// The least level of the sound over its error.
        let decibels: Double
    }

    @Test(arguments: [
        Expectation(format: .wav, decibels: 75),
        Expectation(format: .flac, decibels: 75),
        Expectation(format: .mp3, decibels: 23),
        Expectation(format: .opus, decibels: 10),
        Expectation(format: .ogg, decibels: 17),
        Expectation(format: .m4a, decibels: 15),
        Expectation(format: .aac, surplus: 2_047, delay: 1_024, decibels: 15),
    ])
    func `what is decoded is as long, as early and as clear as it was`(expectation: Expectation) throws {
        for hertz in [8_000, 22_050, 24_000, 48_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            let sound = SpeechLikeSound.buffer(seconds: 1.1, rate: rate)
            let back = try AudioDecoder.decode(expectation.format.encode(sound), rate: rate)
            let surplus = back.samples.count - sound.samples.count
            #expect((min(1, expectation.surplus)...expectation.surplus).contains(surplus), "\(hertz) Hz")
            let clarity = Self.clarity(of: back, against: sound, late: expectation.delay)
            #expect(clarity > expectation.decibels, "\(hertz) Hz")
            for late in [expectation.delay - 3, expectation.delay + 3] {
                #expect(Self.clarity(of: back, against: sound, late: late) < clarity, "\(hertz) Hz")
            }
        }
    }

    @Test(arguments: [
        (8_000, 24_000), (44_100, 24_000), (24_000, 16_000), (22_050, 48_000), (48_000, 8_000),
    ])
    func `a file is decoded at the rate that is asked for`(from: Int, to: Int) throws {
        let (from, to) = (try #require(SampleRate(hertz: from)), try #require(SampleRate(hertz: to)))
        let file = try AudioFormat.flac.encode(SpeechLikeSound.buffer(seconds: 0.6, rate: from))
        let expected = SpeechLikeSound.buffer(seconds: 0.6, rate: to)
        let back = try AudioDecoder.decode(file, rate: to)
        #expect(abs(back.samples.count - expected.samples.count) <= 1)
        #expect(Self.clarity(of: back, against: expected, late: 0) > 40)
    }

    /// A resampler on the way (9001 Hz is no rate of MP3, 24 kHz none of µ-law) keeps the time.
    @Test(arguments: [AudioFormat.mp3, .m4a, .opus])
    func `a rate that the format lacks changes neither length nor place`(format: AudioFormat) throws {
        let rate = try #require(SampleRate(hertz: 9_001))
        let sound = SpeechLikeSound.buffer(seconds: 0.8, rate: rate)
        let back = try AudioDecoder.decode(format.encode(sound), rate: rate)
        #expect(abs(back.samples.count - sound.samples.count) <= 1)
        #expect(Self.clarity(of: back, against: sound, late: 0) > 10)
    }

    @Test func `bare samples are what they say`() throws {
        let sound = SpeechLikeSound.buffer(seconds: 0.3)
        #expect(try AudioFormat.pcm.encode(sound) == PCM16.bytes(sound.samples))
        let telephone = SpeechLikeSound.buffer(seconds: 0.3, rate: try #require(SampleRate(hertz: 8_000)))
        #expect(try AudioFormat.mulaw.encode(telephone) == MuLaw.bytes(telephone.samples))
        #expect(try AudioFormat.mulaw.encode(sound).count == 2_400)
    }

    @Test(arguments: [AudioFormat.wav, .mp3, .opus, .flac, .ogg, .m4a, .aac])
    func `no sound at all makes a file of next to none`(format: AudioFormat) throws {
        let file = try format.encode(AudioBuffer(rate: .speech))
        #expect(!file.isEmpty)
        let back = try? AudioDecoder.decode(file)
        #expect((back?.samples.count ?? 0) <= 2_048)
    }

    /// The level of `sound` over its difference from what came back, which is `late` samples behind it.
    private static func clarity(of back: AudioBuffer, against sound: AudioBuffer, late: Int) -> Double {
        SignalMeasurement.signalToNoise(
            of: back.samples.dropFirst(max(0, late)),
            against: sound.samples.dropFirst(max(0, -late))
        )
    }
}
