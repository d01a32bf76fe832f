/// Where the sound of an utterance begins and ends between the silences that the network puts around it.
///
/// The network's own timing says where the first sound is due and the last is over; energy says, within a margin around that, what
/// belongs to them. What lies outside of the margins, a phantom vowel or a noisy tail, is cut whatever its energy.
struct UtteranceEdges {
    /// The samples that are kept.
    let kept: Range<Int>
    /// Those of them in which something is heard.
    let heard: Range<Int>

    /// How far before it is due a sound may begin, and how far behind it may end: 100 ms, and 50 ms.
    private static let early = 2_400
    private static let late = 2_400
    private static let lateIfShort = 1_200
    /// Windows in which energy is judged: 10 ms.
    private static let window = 240
    /// Before the first sound is due and after the last is over: louder than this, as a power, is theirs (-50 dBFS).
    private static let loud: Float = 1e-5
    /// Within the sounds: softer than this is silence still (-65 dBFS).
    private static let soft: Float = 3.2e-7
    /// The silence left at either edge once the sound is stretched: 20 and 40 ms.
    private static let lead = 480.0
    private static let tail = 960.0

    /// Finds the edges of `speech` in which the tokens `sounds`, counted with the edge's own, are heard.
    ///
    /// The margin behind is small where `isShort`: it is short prompts that end in noise. What is kept is to be made `stretch` times as long.
    init(of speech: VoicedSpeech, sounds: Range<Int>, isShort: Bool, stretch: Double = 1) {
        let starts = speech.frames.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 * speech.samplesPerFrame) }
        let due = starts[sounds.lowerBound]..<starts[sounds.upperBound]
        let samples = speech.samples
        let early = max(0, due.lowerBound - Self.early)
        let late = min(samples.count, due.upperBound + (isShort ? Self.lateIfShort : Self.late))
        let first =
            Self.firstLoud(in: samples, early..<due.lowerBound, Self.loud)
            ?? Self.firstLoud(in: samples, due, Self.soft) ?? due.lowerBound
        let last =
            Self.lastLoud(in: samples, due.upperBound..<late, Self.loud)
            ?? Self.lastLoud(in: samples, due, Self.soft) ?? due.upperBound
        heard = first..<max(last, first)
        kept = max(early, first - Int(Self.lead / stretch))..<min(late, heard.upperBound + Int(Self.tail / stretch))
    }

    private static func firstLoud(in samples: [Float], _ range: Range<Int>, _ least: Float) -> Int? {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: window) {
            let end = min(start + window, range.upperBound)
            if power(of: samples[start..<end]) >= least { return start }
        }
        return nil
    }

    private static func lastLoud(in samples: [Float], _ range: Range<Int>, _ least: Float) -> Int? {
        for end in stride(from: range.upperBound, to: range.lowerBound, by: -window) {
            let start = max(end - window, range.lowerBound)
            if power(of: samples[start..<end]) >= least { return end }
        }
        return nil
    }

    private static func power(of samples: ArraySlice<Float>) -> Float {
        var sum: Float = 0
        for sample in samples { sum += sample * sample }
        return sum / Float(max(1, samples.count))
    }
}
