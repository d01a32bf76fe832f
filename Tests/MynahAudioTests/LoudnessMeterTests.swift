import MynahAudio
import MynahTesting
import Testing

/// Cases of EBU Tech 3341 are stereo; one channel of the same tone is 3.01 LU softer.
struct LoudnessMeterTests {
    private static let secondChannel = 3.01

    @Test(arguments: [8_000, 16_000, 22_050, 24_000, 44_100, 48_000], [-23.0, -33.0])
    func `measures the tones of cases 1 and 2 at every rate`(hertz: Int, level: Double) throws {
        let measured = try #require(try measure([(level, 1)], hertz: hertz).integrated)
        #expect(abs(measured + Self.secondChannel - level) < 0.1)
    }

    @Test(
        arguments: [
            [(-36, 10), (-23, 60), (-36, 10)],
            [(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)],
            [(-26, 20), (-20, 20.1), (-26, 20)],
        ] as [[(Double, Double)]]
    )
    func `passes over what is soft, as cases 3 to 5 demand, at half their length`(parts: [(Double, Double)]) throws {
        let measured = try #require(try measure(parts, hertz: 8_000).integrated)
        #expect(abs(measured + Self.secondChannel + 23) < 0.1)
    }

    @Test func `has no loudness for silence, for too little, and for what is softer than -70 LUFS`() throws {
        #expect(try measure([], hertz: 8_000).integrated == nil)
        #expect(try measure([(-20, 0.39)], hertz: 8_000).integrated == nil)
        #expect(try measure([(-72, 2)], hertz: 8_000).integrated == nil)
        #expect(try measure([(-20, 0.4)], hertz: 8_000).integrated != nil)
    }

    @Test func `finds the peak between samples`() throws {
        var meter = LoudnessMeter(rate: try #require(SampleRate(hertz: 48_000)))
        #expect(meter.truePeak == nil)
        meter.listen(to: (0..<480).map { [0.5, 0.5, -0.5, -0.5][$0 % 4] * 0.707_107 })
        let peak = try #require(meter.truePeak)
        #expect((-6.4 ... -5.8).contains(peak), "a tone that reaches 0.5 between samples measured \(peak) dBTP")
    }

    @Test func `hears a peak at the very end`() throws {
        var meter = LoudnessMeter(rate: try #require(SampleRate(hertz: 48_000)))
        meter.listen(to: [0, 0, 0.5, 0.5])
        #expect(try #require(meter.truePeak) > -5)
    }

    @Test func `takes what is no number for silence`() throws {
        var meter = LoudnessMeter(rate: try #require(SampleRate(hertz: 8_000)))
        meter.listen(to: [.nan, .infinity, -.infinity] + TestSignal.tone(1_000, count: 8_000, rate: 8_000))
        #expect(try #require(meter.integrated).isFinite)
        #expect(try #require(meter.truePeak).isFinite)
    }

    @Test func `does not care how its input is cut`() throws {
        let noise = TestSignal.noise(count: 9_000, seed: 5)
        var (whole, cut) = (LoudnessMeter(rate: .speech), LoudnessMeter(rate: .speech))
        whole.listen(to: noise)
        for piece in noise.pieces(seed: 5) { cut.listen(to: piece) }
        #expect(cut.integrated == whole.integrated)
        #expect(cut.truePeak == whole.truePeak)
    }

    /// Tones of 1 kHz, each with its level in dBFS and its length in seconds.
    private func measure(_ parts: [(level: Double, seconds: Double)], hertz: Int) throws -> LoudnessMeter {
        var meter = LoudnessMeter(rate: try #require(SampleRate(hertz: hertz)))
        for (level, seconds) in parts {
            // A second of this tone is whole periods, so parts join without a click.
            let tone = TestSignal.tone(1_000, amplitude: Double.amplitude(level), count: hertz, rate: hertz)
            let count = Int((seconds * Double(hertz)).rounded())
            for start in stride(from: 0, to: count, by: hertz) {
                meter.listen(to: Array(tone.prefix(count - start)))
            }
        }
        return meter
    }
}
