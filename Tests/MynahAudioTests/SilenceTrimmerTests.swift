import MynahAudio
import MynahTesting
import Testing

struct SilenceTrimmerTests {
    /// 16 kHz: a window is 160 samples, the lead 480, the tail 960.
    private let rate = SampleRate(hertz: 16_000)!

    @Test func `leaves a lead and a tail and says what it dropped in front`() {
        let heard = trim(quiet(1_600) + loud(800) + quiet(4_800))
        #expect(heard.samples == quiet(480) + loud(800) + quiet(960))
        #expect(heard.dropped == 1_120)
    }

    @Test func `keeps all of a lead or tail that is shorter than it may be`() {
        let heard = trim(quiet(160) + loud(800) + quiet(320))
        #expect(heard.samples == quiet(160) + loud(800) + quiet(320))
        #expect(heard.dropped == 0)
    }

    @Test func `keeps silence between sounds to the sample`() {
        let whole = loud(320) + quiet(16_000) + loud(320) + quiet(480) + loud(160)
        #expect(trim(whole).samples == whole)
    }

    @Test func `makes nothing of silence`() {
        for silence in [[], quiet(100), quiet(50_000), TestSignal.noise(amplitude: 0.005, count: 9_000, seed: 1)] {
            let heard = trim(silence)
            #expect(heard.samples == [])
            #expect(heard.dropped == nil)
        }
    }

    @Test func `takes a lone click for silence and a short last sound for sound`() {
        #expect(trim(quiet(500) + [0.05] + quiet(500)).samples == [])
        #expect(trim(quiet(1_600) + loud(40)).samples == quiet(480) + loud(40))
    }

    @Test func `hears at the threshold that it is given`() {
        let soft = TestSignal.tone(1_000, amplitude: 0.01, count: 1_600, rate: 16_000)
        var strict = SilenceTrimmer(rate: rate, threshold: -42)
        var lenient = SilenceTrimmer(rate: rate, threshold: -44)
        #expect(strict.process(soft) + strict.finish() == [])
        #expect(lenient.process(soft) + lenient.finish() == soft)
    }

    @Test func `knows what it dropped as soon as something comes out`() {
        var trimmer = SilenceTrimmer(rate: rate)
        #expect(trimmer.process(quiet(1_600)) == [])
        #expect(trimmer.droppedAtFront == nil)
        #expect(trimmer.process(loud(160)).count == 640)
        #expect(trimmer.droppedAtFront == 1_120)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `does not care how its input is cut`(seed: UInt64) {
        let whole = quiet(1_000 + Int(seed)) + loud(777) + quiet(2_345) + loud(99) + quiet(3_001)
        var trimmer = SilenceTrimmer(rate: rate)
        let samples = whole.pieces(seed: seed).flatMap { trimmer.process($0) } + trimmer.finish()
        let expected = trim(whole)
        #expect(samples == expected.samples)
        #expect(trimmer.droppedAtFront == expected.dropped)
    }

    private func trim(_ samples: [Float]) -> (samples: [Float], dropped: Int?) {
        var trimmer = SilenceTrimmer(rate: rate)
        let trimmed = trimmer.process(samples) + trimmer.finish()
        return (trimmed, trimmer.droppedAtFront)
    }

    private func quiet(_ count: Int) -> [Float] { [Float](repeating: 0.001, count: count) }

    private func loud(_ count: Int) -> [Float] { TestSignal.tone(1_000, amplitude: 0.5, count: count, rate: 16_000) }
}
