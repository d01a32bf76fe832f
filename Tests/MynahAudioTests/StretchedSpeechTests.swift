import MynahAudio
import Testing

struct StretchedSpeechTests {
    /// A triangle wave with a period of 100 samples, which is no multiple of any step.
    private let voice = (0..<11_000).map { abs(Float(($0 + 25) % 100) / 50 - 1) - 0.5 }

    private func stretched(_ samples: [Float], by stretch: Double, pieces size: Int) -> [Float] {
        var speech = StretchedSpeech(stretch: stretch)
        var output: [Float] = []
        for start in Swift.stride(from: 0, to: samples.count, by: size) {
            output += speech.take(Array(samples[start..<min(start + size, samples.count)]))
        }
        return output + speech.finish()
    }

    @Test(arguments: [0.25, 0.375, 0.7, 1.2, 1.5, 1.972, 4])
    func `lasts as long as asked to the sample, and stays within the loudness that came in`(stretch: Double) {
        let output = stretched(voice, by: stretch, pieces: 1_081)
        #expect(output.count == Int((11_000 * stretch).rounded()))
        #expect(output.allSatisfy { abs($0) <= 0.5 })
    }

    @Test(arguments: [0.5, 0.7, 1.7])
    func `keeps the pitch`(stretch: Double) {
        let output = stretched(voice, by: stretch, pieces: 1_081)
        let rises = zip(output, output.dropFirst()).count { $0 < 0 && $1 >= 0 }
        let periods = Int(110 * stretch)
        #expect((periods - 12...periods + 3).contains(rises), "the end may fade away")
    }

    @Test(arguments: [1, 100, 5_000], [0.6, 1.7])
    func `gives the same however the stream is cut`(size: Int, stretch: Double) {
        let short = Array(voice.prefix(6_000))
        #expect(stretched(short, by: stretch, pieces: size) == stretched(short, by: stretch, pieces: 777))
    }

    @Test(arguments: [0, 1, 511, 512, 1_500])
    func `takes what is shorter than a piece`(count: Int) {
        let output = stretched(Array(voice.prefix(count)), by: 2, pieces: 64)
        #expect(output.count == count * 2)
    }
}
