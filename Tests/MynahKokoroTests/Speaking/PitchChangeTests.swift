import Foundation
import MynahKokoro
import Testing

struct PitchChangeTests {
    @Test func `multiplies what is voiced, and leaves the rest`() {
        var pitches: [Float] = [0, 100, 200, 3, 400]
        PitchChange(factor: 2, range: 1).apply(to: &pitches, frames: [pitches.count])
        #expect(pitches == [0, 200, 400, 3, 800])
    }

    @Test func `widens and narrows the range around the mean in octaves`() {
        var pitches: [Float] = [100, 200, 400]
        PitchChange(factor: 1, range: 0).apply(to: &pitches, frames: [pitches.count])
        for pitch in pitches { #expect(abs(pitch - 200) < 0.01) }
        pitches = [100, 200, 400]
        PitchChange(factor: 1, range: 0.5).apply(to: &pitches, frames: [pitches.count])
        for (pitch, wanted) in zip(pitches, [141.42, 200, 282.84] as [Float]) { #expect(abs(pitch - wanted) < 0.01) }
    }

    @Test func `stays between what can be heard as a pitch`() {
        var pitches: [Float] = [50, 200, 800]
        PitchChange(factor: 4, range: 4).apply(to: &pitches, frames: [pitches.count])
        #expect(pitches.allSatisfy { (PitchChange.leastVoiced...1_000).contains($0) })
    }

    @Test func `changes nothing unless asked`() {
        var pitches: [Float] = [50.5, 2_000, 0]
        PitchChange.none.apply(to: &pitches, frames: [pitches.count])
        #expect(pitches == [50.5, 2_000, 0])
    }

    @Test func `moves along a contour, from token to token in straight lines`() {
        var pitches = [Float](repeating: 100, count: 8)
        var change = PitchChange.none
        change.contour = [0, 12, 12, -12]
        change.apply(to: &pitches, frames: [1, 1, 2])
        let octaves: [Float] = [0.25, 0.75, 1, 1, 0.75, 0.25, -0.25, -0.75]
        for (pitch, octave) in zip(pitches, octaves) { #expect(abs(log2(pitch / 100) - octave) < 1e-5) }
    }
}
