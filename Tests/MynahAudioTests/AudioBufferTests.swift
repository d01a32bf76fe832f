import MynahAudio
import MynahTesting
import Testing

struct AudioBufferTests {
    private let rate = SampleRate(hertz: 8_000)!

    @Test func `appends sounds and pauses`() {
        var buffer = sound([1, 2])
        buffer.append(pause: .microseconds(250))
        buffer.append(sound([3]))
        buffer.append(pause: .seconds(-1))
        #expect(buffer == sound([1, 2, 0, 0, 3]))
        #expect(AudioBuffer.pause(of: .milliseconds(500), rate: rate).samples.count == 4_000)
    }

    @Test func `mixes at a place and a level, and grows`() {
        var buffer = sound([1, 1, 1])
        buffer.mix(sound([0.5, 0.5]), at: .microseconds(250))
        #expect(buffer == sound([1, 1, 1.5, 0.5]))
        buffer.mix(sound([1]), gain: -20)
        #expect(abs(buffer.samples[0] - 1.1) < 1e-6)
        buffer.mix(sound([1]), at: .microseconds(750))
        #expect(buffer.samples.dropFirst(1) == [1, 1.5, 0.5, 0, 0, 1])
    }

    @Test func `joins with an overlap`() {
        let joined = sound([1, 1, 1]).joined(to: sound([1, 1, 1]), overlap: .microseconds(250), by: .linear)
        #expect(joined == sound([1, 1, 1, 1]))
    }

    @Test func `keeps its length in time at another rate`() throws {
        let tone = sound(TestSignal.tone(440, amplitude: 0.5, count: 4_000, rate: 8_000))
        let resampled = tone.resampled(to: .speech)
        #expect(resampled.rate == .speech)
        #expect(resampled.duration == tone.duration)
        #expect(tone.resampled(to: rate) == tone)
    }

    private func sound(_ samples: [Float]) -> AudioBuffer { AudioBuffer(samples: samples, rate: rate) }
}
