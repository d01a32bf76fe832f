import Mynah
import MynahAudio
import MynahKokoro
import MynahSynthesis

/// What an engine said of a text, with all that is needed to judge it.
struct CheckedSpeech: SpeechSink {
    private(set) var samples: [Float] = []
    private(set) var words: [SpeechMark] = []
    /// Where the pieces lie that the network made.
    private(set) var pieces: [Range<Int>] = []

    private static let rate = SampleRate.speech
    /// Softer than this it is silent: -60 dBFS, in power.
    private static let silence: Float = 1e-6
    private static let window = 240

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        let start = self.samples.count
        self.samples += samples
        // The pauses between pieces are digital silence, in calls of their own.
        if samples.contains(where: { $0 != 0 }) { pieces.append(start..<self.samples.count) }
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        if mark.kind == .word { words.append(mark) }
    }

    /// How long it lasts, in seconds.
    var seconds: Double { Double(samples.count) / Double(Self.rate.hertz) }

    /// How loud it is; `nil` where it is silent.
    var loudness: Double? { Self.loudness(of: samples[...]) }

    /// By how much the loudest piece is louder than the softest, of those that last a second; `nil` where there are not two.
    var spreadOfLoudness: Double? {
        let levels = pieces.filter { $0.count >= Self.rate.hertz }.compactMap { Self.loudness(of: samples[$0]) }
        guard levels.count > 1, let loudest = levels.max(), let softest = levels.min() else { return nil }
        return loudest - softest
    }

    /// What can be heard of the joins; `nil` where there are none.
    var joins: JoinMeasurement? {
        guard pieces.count > 1 else { return nil }
        let edges = pieces.dropFirst().map(\.lowerBound) + pieces.dropLast().map(\.upperBound)
        return JoinMeasurement(samples, joins: edges)
    }

    /// The longest silence between the first word and the last, in seconds.
    var longestHole: Double {
        guard let first = words.first?.start, let last = words.last?.end else { return 0 }
        let range = Self.rate.samples(in: first)..<min(samples.count, Self.rate.samples(in: last))
        var (longest, current) = (0, 0)
        for start in stride(from: range.lowerBound, to: range.upperBound - Self.window + 1, by: Self.window) {
            let power = samples[start..<start + Self.window].reduce(0) { $0 + $1 * $1 } / Float(Self.window)
            current = power < Self.silence ? current + Self.window : 0
            longest = max(longest, current)
        }
        return Double(longest) / Double(Self.rate.hertz)
    }

    /// What is wrong with the times of words; `nil` where nothing is.
    func fault(ofWordsIn text: CheckText) -> String? {
        guard words.count == text.words.count else { return "\(words.count) words have times" }
        let end = Self.rate.duration(ofSamples: samples.count)
        for (word, next) in zip(words, words.dropFirst()) where next.start < word.end { return "words overlap" }
        if words.contains(where: { $0.end <= $0.start }) { return "a word takes no time" }
        guard let first = words.first, let last = words.last else { return nil }
        if first.start > .milliseconds(200) { return "the first word begins late" }
        if last.end > end { return "the last word ends behind the sound" }
        return last.end + .milliseconds(300) < end ? "the last word ends before the sound" : nil
    }

    private static func loudness(of samples: ArraySlice<Float>) -> Double? {
        var meter = LoudnessMeter(rate: rate, measuringPeaks: false)
        meter.listen(to: Array(samples))
        return meter.integrated
    }
}
