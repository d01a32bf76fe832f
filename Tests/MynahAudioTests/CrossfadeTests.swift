import MynahAudio
import MynahTesting
import Testing

struct CrossfadeTests {
    @Test func `keeps a constant where gains add to one`() {
        let joined = Crossfade.linear.join(
            [Float](repeating: 0.5, count: 90),
            [Float](repeating: 0.5, count: 70),
            overlap: 40
        )
        #expect(joined.count == 120)
        #expect(joined.allSatisfy { abs($0 - 0.5) < 1e-6 })
    }

    @Test func `keeps the energy of unlike sounds where powers add to one`() {
        let (first, second) = (TestSignal.noise(count: 20_000, seed: 1), TestSignal.noise(count: 20_000, seed: 2))
        let joined = Crossfade.equalPower.join(first, second, overlap: 20_000)
        #expect(joined.count == 20_000)
        for start in stride(from: 0, to: 20_000, by: 5_000) {
            let level = SignalMeasurement.level(of: joined[start..<start + 5_000])
            #expect(abs(level - SignalMeasurement.level(of: first)) < 0.3)
        }
    }

    @Test(arguments: Crossfade.allCases)
    func `goes from the first sound to the second, the same backwards`(fade: Crossfade) {
        let ones = [Float](repeating: 1, count: 64)
        let zeros = [Float](repeating: 0, count: 64)
        let falling = fade.join(ones, zeros, overlap: 64)
        let rising = fade.join(zeros, ones, overlap: 64)
        #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 > $1 })
        #expect(zip(falling, rising.reversed()).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test(arguments: Crossfade.allCases)
    func `cuts the overlap to the shorter sound`(fade: Crossfade) {
        #expect(fade.join([1, 2, 3], [4], overlap: 0) == [1, 2, 3, 4])
        #expect(fade.join([1, 2, 3], [4], overlap: -7) == [1, 2, 3, 4])
        #expect(fade.join([1, 2, 3], [], overlap: 9) == [1, 2, 3])
        #expect(fade.join([1, 2, 3], [4], overlap: 9).count == 3)
    }
}
