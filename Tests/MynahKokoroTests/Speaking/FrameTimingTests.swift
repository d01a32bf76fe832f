import MynahKokoro
import MynahTesting
import Testing

struct FrameTimingTests {
    @Test(arguments: [
        (1.0, [19, 2, 2, 4, 1, 1, 50]), (2.0, [9, 1, 1, 2, 1, 1, 25]), (0.5, [37, 5, 3, 7, 1, 1, 100]),
    ])
    func `is as published where the network is fed by hand`(speed: Double, frames: [Int]) {
        let lengths: [Float] = [18.6, 2.5, 1.5, 3.5, 0.4, 0.1, 50]
        #expect(FrameTiming.published(speed: speed).frames(of: lengths) == frames)
    }

    @Test func `lets sounds last as published at normal speed`() {
        let lengths: [Float] = [10, 2.5, 1.5, 3.5, 0.4, 6]
        #expect(FrameTiming.spoken(speed: 1).frames(of: lengths) == FrameTiming.published(speed: 1).frames(of: lengths))
    }

    @Test(arguments: [0.25, 0.5, 0.8, 1, 1.5, 4])
    func `neither stretches the edges nor leaves them out`(speed: Double) {
        let frames = FrameTiming.spoken(speed: speed).frames(of: [19, 3, 3, 3, 22])
        #expect(frames.first == 16)
        #expect(frames.last == 8)
    }

    @Test(arguments: [0.5, 0.7, 0.9, 1.1, 1.3, 1.5], 0..<20)
    func `keeps the speed on the whole, and each sound near it`(speed: Double, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let lengths = (0..<100).map { _ in Float.random(in: 1.5...8, using: &random) }
        let normal = FrameTiming.spoken(speed: 1).frames(of: lengths)
        let frames = FrameTiming.spoken(speed: speed).frames(of: lengths)
        let inner = Double(frames.dropFirst().dropLast().reduce(0, +))
        let wanted = Double(normal.dropFirst().dropLast().reduce(0, +)) / speed
        #expect(abs(inner - wanted) <= 0.02 * wanted)
        for (frame, own) in zip(frames, normal).dropFirst().dropLast() {
            #expect(abs(Double(frame) - Double(own) / speed) <= 1.51 && frame >= 1)
        }
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity, -5, 1e30])
    func `takes what a broken network foretells`(length: Float) {
        for timing in [FrameTiming.published(speed: 1), .spoken(speed: 0.5)] {
            #expect(timing.frames(of: [length, length, length]).allSatisfy { (1...400).contains($0) })
        }
        #expect(FrameTiming.spoken(speed: 1).frames(of: []) == [])
    }
}
