import MynahAudio
import MynahSynthesis
import MynahText

/// Makes one speech of utterances: trims, levels, stretches and fades each, puts pauses between them, and tells when what is heard.
struct UtteranceJoiner {
    private let rate: SampleRate
    private let delivery: KokoroDelivery
    /// The samples so far.
    private var written = 0
    /// The silence that is owed before the next utterance.
    private var owed = Duration.zero
    /// The last word, held back until it is sure that the next utterance does not go on with it.
    private var word: SpeechMark?

    init(rate: SampleRate, delivery: KokoroDelivery) {
        self.rate = rate
        self.delivery = delivery
    }

    /// Adds what the network made of an utterance, behind which the word at `next` comes: first its marks, then its samples.
    mutating func add(
        _ utterance: Utterance,
        _ speech: VoicedSpeech,
        before next: SourceSpan? = nil,
        into sink: inout some SpeechSink
    ) throws(SynthesisError) {
        try speech.check(against: utterance)
        let stretch = delivery.pace.stretch
        let edges = UtteranceEdges(
            of: speech,
            sounds: utterance.sounds,
            isShort: utterance.isShort,
            stretch: stretch
        )
        let samples = finished(speech.samples[edges.kept])
        let silence = written == 0 ? 0 : rate.samples(in: owed)
        owed = JoinPause.duration(behind: utterance.ending, speed: delivery.speed)
        let placement = UtteranceTimes.Placement(length: samples.count, offset: written + silence, rate: rate)
        let times = UtteranceTimes(of: utterance.tokens, in: speech, edges: edges, placed: placement)
        written += silence + samples.count
        for mark in times.marks { try pass(mark, into: &sink) }
        if word?.span != next { try finish(into: &sink) }
        if silence > 0 { try sink.receive([Float](repeating: 0, count: silence)) }
        try sink.receive(samples)
    }

    /// Tells the last word.
    mutating func finish(into sink: inout some SpeechSink) throws(SynthesisError) {
        if let word { try sink.receive(word) }
        word = nil
    }

    /// The samples at their loudness and length, from nothing to nothing.
    private func finished(_ kept: ArraySlice<Float>) -> [Float] {
        let gain = UtteranceLevel.gain(for: kept, rate: rate) * delivery.gain
        var samples = kept.map { min(max($0 * gain, -1), 1) }
        if delivery.pace.stretch != 1 {
            var stretched = StretchedSpeech(stretch: delivery.pace.stretch)
            samples = stretched.take(samples) + stretched.finish()
        }
        EdgeFade.apply(to: &samples)
        return samples
    }

    /// Passes a mark on; what is said for the same place is one word.
    private mutating func pass(_ mark: SpeechMark, into sink: inout some SpeechSink) throws(SynthesisError) {
        guard mark.kind == .word else { return try sink.receive(mark) }
        if let held = word, held.span == mark.span {
            word = SpeechMark(kind: .word, span: held.span, start: held.start, end: mark.end)
            return
        }
        try finish(into: &sink)
        word = mark
    }
}

extension VoicedSpeech {
    /// Throws where it is not what a network owes for `utterance`, or is no sound.
    fileprivate func check(against utterance: Utterance) throws(SynthesisError) {
        guard frames.count >= utterance.tokens.count + 2 else {
            throw SynthesisError(
                .engineFailed,
                "The network timed \(frames.count) tokens of \(utterance.tokens.count + 2). The model file may be damaged: get it anew."
            )
        }
        guard samples.allSatisfy({ $0.isFinite }) else {
            throw SynthesisError(
                .engineFailed,
                "The network made samples that are no numbers. The model file or the voice may be damaged: get them anew."
            )
        }
    }
}
