import MynahAudio
import Testing

@testable import MynahCodecs

@Suite struct AudioEncoderTests {
    @Test(arguments: AudioFormat.allCases)
    func `gives the same bytes each time, however the sound is cut`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer(seconds: 0.6)
        let pieces = try format.streamed(sound, total: sound.samples.count).file
        #expect(try format.encode(sound) == pieces)
        #expect(try format.streamed(sound, total: sound.samples.count).file == pieces)
    }

    @Test(arguments: AudioFormat.allCases)
    func `a file is the same whether its length was announced or not`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer(seconds: 0.6)
        #expect(try format.streamed(sound).file == format.encode(sound))
    }

    @Test(arguments: AudioFormat.inProcess)
    func `the first bytes come with the first samples`(format: AudioFormat) throws {
        let encoder = try format.makeEncoder(rate: .speech)
        let first = try encoder.encode([Float](repeating: 0.1, count: 512))
        #expect(!first.isEmpty)
    }

    /// Opus waits for one more sample than two frames of 20 ms, AAC for two of 43, MP3 looks a frame of 24 ahead,
    /// Vorbis a block of 43; FLAC has blocks of 4096 samples.
    @Test(arguments: [
        (AudioFormat.wav, 0.022), (.pcm, 0.022), (.mulaw, 0.022), (.opus, 0.06), (.mp3, 0.1), (.ogg, 0.1),
        (.flac, 0.18), (.aac, 0.13),
    ])
    func `sound follows soon after the header`(format: AudioFormat, seconds: Double) throws {
        let samples = SpeechLikeSound.buffer(seconds: seconds).samples
        let encoder = try format.makeEncoder(rate: .speech)
        _ = try encoder.encode(Array(samples.prefix(512)))
        #expect(try !encoder.encode(Array(samples.dropFirst(512))).isEmpty)
    }

    @Test(arguments: AudioFormat.inProcess)
    func `every sample rate can be encoded`(format: AudioFormat) throws {
        for hertz in [8_000, 9_001, 11_025, 16_000, 22_050, 31_999, 44_100, 48_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            #expect(try !format.encode(SpeechLikeSound.buffer(seconds: 0.2, rate: rate)).isEmpty)
        }
    }

    @Test(arguments: AudioFormat.inProcess)
    func `both ends of the bit rates work at every sample rate`(format: AudioFormat) throws {
        for hertz in [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            guard let range = format.bitRates(at: rate) else { continue }
            let sound = SpeechLikeSound.buffer(seconds: 0.5, rate: rate)
            let low = try format.encode(sound, bitRate: range.lowerBound)
            let high = try format.encode(sound, bitRate: range.upperBound)
            #expect(low.count < high.count, "\(hertz) Hz")
        }
    }

    @Test(arguments: AudioFormat.allCases)
    func `samples that are no numbers or too loud do no harm`(format: AudioFormat) throws {
        let strange: [Float] = [.nan, .infinity, -.infinity, 1e30, -1e30, .leastNonzeroMagnitude, 2, -2]
        let tame: [Float] = [0, 0, 0, 1, -1, .leastNonzeroMagnitude, 1, -1]
        let rate = SampleRate.speech
        func repeated(_ samples: [Float]) -> AudioBuffer {
            AudioBuffer(samples: (0..<600).flatMap { _ in samples }, rate: rate)
        }
        #expect(try format.encode(repeated(strange)) == format.encode(repeated(tame)))
    }

    @Test(arguments: AudioFormat.allCases, [0, 12_345, .max])
    func `a file is right even if its length was announced wrongly`(format: AudioFormat, total: Int) throws {
        let sound = SpeechLikeSound.buffer(seconds: 0.3)
        #expect(try format.streamed(sound, total: total).file == format.encode(sound))
    }

    @Test(arguments: AudioFormat.allCases)
    func `calls without samples change nothing`(format: AudioFormat) throws {
        let encoder = try format.makeEncoder(rate: .speech, total: 480)
        let samples = SpeechLikeSound.buffer(seconds: 0.02).samples
        var bytes = try encoder.encode([]) + encoder.encode(samples) + encoder.encode([])
        try encoder.finish().complete(&bytes)
        #expect(try bytes == format.encode(AudioBuffer(samples: samples, rate: .speech)))
    }
}
