import Testing

@testable import MynahEspeak

struct SlowedSpeechTests {
    /// A triangle wave with a period of 100 samples, which is no multiple of any step.
    private let voice = (0..<11_000).map { abs(Float(($0 + 25) % 100) / 50 - 1) - 0.5 }

    private func slowed(_ samples: [Float], by stretch: Double, pieces size: Int) -> [Float] {
        var speech = SlowedSpeech(stretch: stretch)
        var output: [Float] = []
        for start in Swift.stride(from: 0, to: samples.count, by: size) {
            output += speech.take(Array(samples[start..<min(start + size, samples.count)]))
        }
        return output + speech.finish()
    }

    @Test(arguments: [1.2, 1.5, 1.972, 4])
    func `lasts as long as asked to the sample, and stays within the loudness that came in`(stretch: Double) {
        let output = slowed(voice, by: stretch, pieces: 1_081)
        #expect(output.count == Int((11_000 * stretch).rounded()))
        #expect(output.allSatisfy { abs($0) <= 0.5 })
    }

    @Test func `keeps the pitch`() {
        let output = slowed(voice, by: 1.7, pieces: 1_081)
        let rises = zip(output, output.dropFirst()).count { $0 < 0 && $1 >= 0 }
        #expect((175...190).contains(rises), "18,700 samples hold 187 periods of 100, but the end may fade away")
    }

    @Test(arguments: [1, 100, 5_000])
    func `gives the same however the stream is cut`(size: Int) {
        let short = Array(voice.prefix(6_000))
        #expect(slowed(short, by: 1.7, pieces: size) == slowed(short, by: 1.7, pieces: 777))
    }

    @Test(arguments: [0, 1, 511, 512, 1_500])
    func `takes what is shorter than a piece`(count: Int) {
        let output = slowed(Array(voice.prefix(count)), by: 2, pieces: 64)
        #expect(output.count == count * 2)
    }
}
