import MynahAudio
import MynahTesting
import Testing

struct TruePeakLimiterTests {
    private static let loud: [String: [Float]] = [
        "noise": TestSignal.noise(count: 9_000, seed: 1),
        "bursts": (0..<20).flatMap { TestSignal.noise(amplitude: Float($0 % 5) / 2, count: 300, seed: $0) },
        "a sweep": TestSignal.sweep(50...11_900, amplitude: 2, count: 9_000, rate: 24_000),
        "peaks between samples": (0..<4_000).map { [1, 1, -1, -1][$0 % 4] },
        "clicks": (0..<6_000).map { $0 % 997 == 500 ? 3 : 0.2 },
        "a step at both ends": [Float](repeating: 1.5, count: 700),
        "one sample": [4],
    ]

    @Test(arguments: loud.keys.sorted(), [0.0, 12.0])
    func `holds the true peak under the ceiling`(name: String, gain: Double) throws {
        let samples = try #require(Self.loud[name])
        let heard = limit(samples, gain: gain)
        #expect(heard.count == samples.count)
        var meter = LoudnessMeter(rate: .speech)
        meter.listen(to: heard)
        let peak = try #require(meter.truePeak)
        #expect(peak <= -1, "\(name) came out at \(peak) dBTP")
        #expect(peak > -2.5, "\(name) was turned down to \(peak) dBTP")
    }

    @Test func `passes what stays under the ceiling bit for bit`() {
        let soft = TestSignal.tone(997, amplitude: 0.85, count: 5_000, rate: 24_000)
        #expect(limit(soft, gain: 0) == soft)
    }

    @Test func `passes samples bit for bit again after a peak, and before it looked ahead`() {
        let soft = TestSignal.tone(997, amplitude: 0.5, count: 24_000 * 2, rate: 24_000)
        var samples = soft
        samples[5_000] = 3
        let heard = limit(samples, gain: 0)
        #expect(heard.prefix(4_800) == soft.prefix(4_800))
        #expect(heard[4_999] != soft[4_999])
        #expect(heard.suffix(4_800) == soft.suffix(4_800))
    }

    @Test func `gives the gain that was asked for`() {
        let soft = TestSignal.tone(997, amplitude: 0.1, count: 5_000, rate: 24_000)
        #expect(abs(SignalMeasurement.toneLevel(at: 997, in: limit(soft, gain: 6), rate: 24_000) + 14) < 0.001)
        #expect(abs(SignalMeasurement.toneLevel(at: 997, in: limit(soft, gain: -6), rate: 24_000) + 26) < 0.001)
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `does not care how its input is cut`(seed: UInt64) {
        let noise = TestSignal.noise(count: 3_000, seed: seed)
        var limiter = TruePeakLimiter(rate: .speech, gain: 3)
        let pieces = noise.pieces(seed: seed).flatMap { limiter.process($0) } + limiter.finish()
        #expect(pieces == limit(noise, gain: 3))
    }

    @Test func `survives samples that are no numbers`() {
        #expect(limit([.nan, .infinity, 0.1, -.infinity, .greatestFiniteMagnitude], gain: 6).count == 5)
        #expect(limit([], gain: 6) == [])
    }

    private func limit(_ samples: [Float], gain: Double) -> [Float] {
        var limiter = TruePeakLimiter(rate: .speech, gain: gain)
        return limiter.process(samples) + limiter.finish()
    }
}
