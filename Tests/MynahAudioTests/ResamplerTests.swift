import MynahAudio
import MynahTesting
import Testing

struct ResamplerTests {
    struct Rates: Hashable, Sendable, CustomTestStringConvertible {
        let from: Int
        let to: Int
        var lower: Double { Double(min(from, to)) }
        var testDescription: String { "\(from) to \(to)" }

        static let all = [
            Rates(from: 22_050, to: 24_000), Rates(from: 16_000, to: 24_000), Rates(from: 24_000, to: 44_100),
            Rates(from: 8_000, to: 47_999), Rates(from: 48_000, to: 8_000), Rates(from: 44_100, to: 16_000),
            Rates(from: 47_999, to: 8_001), Rates(from: 24_000, to: 48_000),
        ]
        static let down = all.filter { $0.to < $0.from }
    }

    @Test(arguments: Rates.all)
    func `keeps tones up to 0.9 of the lower Nyquist frequency within 0.05 dB`(rates: Rates) throws {
        for share in [0.05, 0.5, 0.9] {
            let frequency = share * rates.lower / 2
            let heard = try resample(TestSignal.tone(frequency, count: rates.from / 8, rate: rates.from), rates)
            let middle = heard.dropFirst(heard.count / 4).prefix(heard.count / 2)
            let level = SignalMeasurement.toneLevel(at: frequency, in: middle, rate: rates.to)
            #expect(abs(level) < 0.05, "\(frequency) Hz came out at \(level) dB")
        }
    }

    @Test(arguments: Rates.all)
    func `adds no more than -80 dB to a tone`(rates: Rates) throws {
        for share in [0.1, 0.6, 0.9] {
            let frequency = share * rates.lower / 2
            let heard = try resample(TestSignal.tone(frequency, count: rates.from / 8, rate: rates.from), rates)
            let wanted = TestSignal.tone(frequency, count: heard.count, rate: rates.to)
            let middle = heard.count / 4..<heard.count * 3 / 4
            // The error of the level, which another test measures, is taken out by comparing at the heard level.
            let level =
                SignalMeasurement.rootMeanSquare(of: heard[middle])
                / SignalMeasurement.rootMeanSquare(of: wanted[middle])
            let ratio = SignalMeasurement.signalToNoise(
                of: heard[middle],
                against: wanted[middle].map { $0 * Float(level) }
            )
            #expect(ratio > 80, "\(frequency) Hz came out \(ratio) dB above its noise")
        }
    }

    @Test(arguments: Rates.down)
    func `takes what the lower rate cannot hold down by 80 dB`(rates: Rates) throws {
        let (nyquist, highest) = (rates.lower / 2, Double(rates.from) / 2)
        for frequency in [nyquist * 1.001, nyquist * 1.05, (nyquist + highest) / 2, highest * 0.98] {
            let heard = try resample(TestSignal.tone(frequency, count: rates.from / 8, rate: rates.from), rates)
            let middle = heard.dropFirst(heard.count / 4).prefix(heard.count / 2)
            let level = SignalMeasurement.level(of: middle) + 3.01
            #expect(level < -80, "\(frequency) Hz came out at \(level) dB")
        }
    }

    @Test(arguments: Rates.all)
    func `comes out without delay and as long as it went in`(rates: Rates) throws {
        for count in [0, 1, 2, 100, 4_321] {
            let heard = try resample(TestSignal.tone(440, count: count, rate: rates.from), rates)
            let exact = Double(count) * Double(rates.to) / Double(rates.from)
            #expect(heard.count == Int(exact.rounded()))
        }
        let sweep = TestSignal.sweep(100...3_000, amplitude: 0.5, count: rates.from / 8, rate: rates.from)
        let wanted = TestSignal.sweep(100...3_000, amplitude: 0.5, count: rates.to / 8, rate: rates.to)
        #expect(SignalMeasurement.delay(of: try resample(sweep, rates), behind: wanted, atMost: 20) == 0)
    }

    @Test(arguments: Rates.all, [1, 2] as [UInt64])
    func `does not care how its input is cut`(rates: Rates, seed: UInt64) throws {
        let noise = TestSignal.noise(count: 3_000, seed: seed)
        var resampler = try Self.resampler(rates)
        let pieces = noise.pieces(seed: seed).flatMap { resampler.process($0) } + resampler.finish()
        #expect(pieces == (try resample(noise, rates)))
    }

    @Test func `keeps a constant constant at every phase`() throws {
        let heard = try resample([Float](repeating: 0.5, count: 2_000), Rates(from: 22_050, to: 24_000))
        #expect(heard.dropFirst(100).dropLast(100).allSatisfy { abs($0 - 0.5) < 1e-6 })
    }

    @Test func `passes equal rates untouched`() throws {
        let noise = TestSignal.noise(count: 500, seed: 3) + [.nan, .infinity]
        let heard = try resample(noise, Rates(from: 24_000, to: 24_000))
        #expect(heard.map(\.bitPattern) == noise.map(\.bitPattern))
    }

    @Test func `starts afresh after the end`() throws {
        let noise = TestSignal.noise(count: 500, seed: 4)
        var resampler = try Self.resampler(Rates(from: 22_050, to: 24_000))
        let first = resampler.process(noise) + resampler.finish()
        let second = resampler.process(noise) + resampler.finish()
        #expect(first == second)
    }

    @Test func `survives samples that are no numbers`() throws {
        let heard = try resample([0, .nan, .infinity, -.infinity, 1e38], Rates(from: 22_050, to: 24_000))
        #expect(heard.count == 5)
    }

    private func resample(_ samples: [Float], _ rates: Rates) throws -> [Float] {
        var resampler = try Self.resampler(rates)
        return resampler.process(samples) + resampler.finish()
    }

    /// Fresh ones: to make them takes as long as to use them.
    private static let resamplers = Dictionary(uniqueKeysWithValues: Rates.all.map { ($0, make($0)) })

    private static func resampler(_ rates: Rates) throws -> Resampler {
        try #require(resamplers[rates] ?? make(rates))
    }

    private static func make(_ rates: Rates) -> Resampler? {
        guard let source = SampleRate(hertz: rates.from), let target = SampleRate(hertz: rates.to) else { return nil }
        return Resampler(from: source, to: target)
    }
}
