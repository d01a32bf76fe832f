import MynahAudio
import MynahText

/// Joins the passages of one engine into a single stream at one rate, with pauses of a stated length in between.
///
/// An engine's own silence at the edges of a passage is cut back and its marks moved along. Silence is owed, not paid, until
/// the next sound comes, so none is left at the end.
///
/// It has no sink of its own, so that it can wait between passages: what it has ready goes into the one that it is lent.
struct PassageJoiner: Sendable {
    /// Whether anything was heard so far.
    private(set) var hasSound = false

    private let rate: SampleRate
    /// The level, in dBFS, below which an edge is silent.
    private let threshold: Double
    private var resampler: Resampler
    private var trimmer: SilenceTrimmer
    private var owed = Duration.zero
    /// The silence that the caller asked for, which is heard even at the end.
    private var asked: Duration?
    /// How loud the passage under way is; what is silent at its edges does not depend on it.
    var gain = Gain.none
    /// The last word's mark, held back until it is sure that no more is said for the same place.
    private var word: SpeechMark?
    private var marks: [SpeechMark] = []
    /// The words of the passage under way that were passed on.
    private var words: [SpeechMark] = []
    private var passage: PassageState = .silent
    /// The samples of the passage under way that the engine has given.
    private var given = 0
    /// The warnings that were passed on; none is told twice.
    private var warned: Set<String> = []

    /// The samples written so far, counted at the engine's rate.
    private var written = 0

    /// Whether the passage under way was heard yet, and from where on.
    private enum PassageState {
        case silent
        case heard(start: Int, dropped: Int)
    }

    /// Joins at `target` what comes at `rate`; without `trimming` the edges of passages lose nothing but silence that is digital.
    init(from rate: SampleRate, to target: SampleRate, trimming: Bool = true) {
        self.rate = rate
        self.threshold = trimming ? -45 : -100
        self.resampler = Resampler(from: rate, to: target)
        self.trimmer = SilenceTrimmer(rate: rate, threshold: threshold)
    }

    /// Goes on where another joiner stood between two passages.
    init(from rate: SampleRate, to target: SampleRate, trimming: Bool, after joint: Joint) {
        self.init(from: rate, to: target, trimming: trimming)
        (hasSound, owed, asked, written) = (joint.hasSound, joint.owed, joint.asked, joint.written)
        resampler = Resampler(from: rate, to: target, after: joint.resampler)
    }

    /// What it holds between two passages.
    struct Joint: Hashable, Sendable {
        let hasSound: Bool
        let owed: Duration
        let asked: Duration?
        let written: Int
        let resampler: ResamplerRemainder?
    }

    /// What it holds now, between two passages.
    var joint: Joint {
        Joint(hasSound: hasSound, owed: owed, asked: asked, written: written, resampler: resampler.remainder)
    }

    /// The rate of what it is given.
    var sourceRate: SampleRate { rate }

    mutating func receive(_ samples: [Float], into base: inout some SpeechSink) throws(SynthesisError) {
        // A word that was told of before its sound is whole.
        if let word, word.end > rate.duration(ofSamples: given) { release() }
        given += samples.count
        try write(trimmer.process(samples), into: &base)
        try passMarks(into: &base) { $0.end <= $1 }
    }

    mutating func receive(_ mark: SpeechMark, into base: inout some SpeechSink) throws(SynthesisError) {
        hold(mark)
        try passMarks(into: &base) { $0.end <= $1 }
    }

    mutating func receive(_ warning: TextWarning, into base: inout some SpeechSink) throws(SynthesisError) {
        guard warned.count < 1_000, warned.insert(warning.message).inserted else { return }
        try base.receive(warning)
    }

    /// Ends a passage: passes on what is held back, marks its sentences, and owes `pause` before the next.
    mutating func endPassage(
        _ sentences: [SourceSpan],
        pause: Duration,
        into base: inout some SpeechSink
    ) throws(SynthesisError) {
        release()
        try write(trimmer.finish(), into: &base)
        try passMarks(into: &base) { _, _ in true }
        if case .heard(let start, _) = passage {
            try mark(sentences, from: rate.duration(ofSamples: start), into: &base)
            owed = pause
            asked = nil
        }
        trimmer = SilenceTrimmer(rate: rate, threshold: threshold)
        passage = .silent
        given = 0
        marks = []
        words = []
    }

    /// Marks sentences from their first words to their last; those at the edges take in the passage's own.
    private func mark(
        _ sentences: [SourceSpan],
        from start: Duration,
        into base: inout some SpeechSink
    ) throws(SynthesisError) {
        var begin = start
        for (index, span) in sentences.enumerated() {
            let own = words.filter { span.start <= $0.span.start && $0.span.end <= span.end }
            if index > 0, let first = own.first { begin = max(begin, first.start) }
            let isLast = index == sentences.count - 1
            let end = isLast ? rate.duration(ofSamples: written) : max(begin, own.last?.end ?? begin)
            try base.receive(SpeechMark(kind: .sentence, span: span, start: begin, end: end))
            begin = end
        }
    }

    /// Asks for a silence of at least `duration` before the next sound; none at all where it is zero.
    mutating func rest(for duration: Duration) {
        asked = max(asked ?? .zero, duration)
        owed = duration == .zero ? .zero : max(owed, duration)
    }

    /// Keeps a word's mark until the next one comes; what is said for the same place is one word.
    private mutating func hold(_ mark: SpeechMark) {
        guard mark.kind == .word else { return marks.append(mark) }
        if let held = word, held.span == mark.span {
            word = SpeechMark(kind: .word, span: held.span, start: held.start, end: max(held.end, mark.end))
        } else {
            release()
            word = mark
        }
    }

    private mutating func release() {
        if let word { marks.append(word) }
        word = nil
    }

    /// Ends the stream: pays the silence that was asked for, and passes on what the resampler still holds.
    mutating func finish(into base: inout some SpeechSink) throws(SynthesisError) {
        if hasSound, let asked { try pass([Float](repeating: 0, count: rate.samples(in: asked)), into: &base) }
        let rest = resampler.finish()
        if !rest.isEmpty { try base.receive(rest) }
    }

    private mutating func write(_ samples: [Float], into base: inout some SpeechSink) throws(SynthesisError) {
        guard !samples.isEmpty else { return }
        if case .silent = passage { try beginPassage(into: &base) }
        // What is known of these samples is told before them.
        if case .heard(let start, let dropped) = passage {
            let told = rate.duration(ofSamples: start - dropped + given)
            let next = (word ?? marks.last { $0.kind == .word })?.start ?? .zero
            let certain = next + rate.duration(ofSamples: start) - rate.duration(ofSamples: dropped)
            try passMarks(before: samples.count, certain: certain, into: &base) { mark, end in
                mark.end <= told || mark.start < end && mark.end <= certain
            }
        }
        try pass(gain(samples), into: &base)
    }

    private mutating func beginPassage(into base: inout some SpeechSink) throws(SynthesisError) {
        try pass([Float](repeating: 0, count: rate.samples(in: owed)), into: &base)
        owed = .zero
        hasSound = true
        passage = .heard(start: written, dropped: trimmer.droppedAtFront ?? 0)
    }

    private mutating func pass(_ samples: [Float], into base: inout some SpeechSink) throws(SynthesisError) {
        written += samples.count
        let resampled = resampler.process(samples)
        if !resampled.isEmpty { try base.receive(resampled) }
    }

    /// Passes on the marks, in order, up to the first that `isDue` refuses; it is asked with the mark and the end of what is heard, `samples`
    /// that are about to be passed on among it. Up to a moment it is certain that more is heard.
    private mutating func passMarks(
        before samples: Int = 0,
        certain: Duration = .zero,
        into base: inout some SpeechSink,
        _ isDue: (SpeechMark, Duration) -> Bool
    ) throws(SynthesisError) {
        guard case .heard(let start, let dropped) = passage, !marks.isEmpty else { return }
        let end = rate.duration(ofSamples: written + samples)
        let shift = rate.duration(ofSamples: start) - rate.duration(ofSamples: dropped)
        var passed = 0
        for mark in marks {
            let moved = SpeechMark(kind: mark.kind, span: mark.span, start: mark.start + shift, end: mark.end + shift)
            guard isDue(moved, end) else { break }
            let heard = moved.clamped(from: rate.duration(ofSamples: start), to: max(end, min(moved.end, certain)))
            if heard.kind == .word { words.append(heard) }
            try base.receive(heard)
            passed += 1
        }
        marks.removeFirst(passed)
    }
}

extension SpeechMark {
    /// The part of the mark that lies between two moments.
    fileprivate func clamped(from first: Duration, to last: Duration) -> SpeechMark {
        let start = min(max(start, first), last)
        return SpeechMark(kind: kind, span: span, start: start, end: min(max(end, start), last))
    }
}
