import MynahAudio
import MynahSynthesis
import MynahWire

/// What comes of a passage on its way to the sink.
struct EspeakDelivery {
    private var timeline: MarkTimeline
    private var slowed: StretchedSpeech?
    private var samples = 0

    init(passage: Passage, text: EspeakText, rate: SampleRate) {
        timeline = MarkTimeline(passage: passage, text: text, rate: rate)
        let stretch = EspeakPace.stretch(for: passage.speed)
        slowed = stretch > 1 ? StretchedSpeech(stretch: stretch) : nil
    }

    /// Gives samples to the sink.
    mutating func pass(_ samples: [Int16], into sink: inout some SpeechSink) throws(SynthesisError) {
        let heard = samples.map { Float($0) / 32_768 }
        try pass(slowed?.take(heard) ?? heard, into: &sink)
    }

    /// Gives the sink what `mark` completes.
    mutating func pass(_ mark: EspeakMark, into sink: inout some SpeechSink) throws(SynthesisError) {
        let sample = Int((Double(mark.sample) * (slowed?.stretch ?? 1)).rounded())
        try pass(timeline.take(mark, at: sample), into: &sink)
    }

    /// Gives the sink what the end completes.
    mutating func finish(into sink: inout some SpeechSink) throws(SynthesisError) {
        try pass(slowed?.finish() ?? [], into: &sink)
        try pass(timeline.finish(samples: samples), into: &sink)
    }

    private mutating func pass(_ samples: [Float], into sink: inout some SpeechSink) throws(SynthesisError) {
        guard !samples.isEmpty else { return }
        self.samples += samples.count
        try sink.receive(samples)
    }

    private mutating func pass(_ marks: [SpeechMark], into sink: inout some SpeechSink) throws(SynthesisError) {
        for mark in marks { try sink.receive(mark) }
    }
}
