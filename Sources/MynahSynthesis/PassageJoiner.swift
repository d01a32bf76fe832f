import MynahAudio
import MynahText

/// Joins the passages of one engine into a single stream at one rate, with pauses of a stated length in between.
///
/// An engine's own silence at the edges of a passage is cut back and its marks moved along. Silence is owed, not paid, until
/// the next sound comes, so none is left at the end.
struct PassageJoiner<Base: SpeechSink>: SpeechSink {
    private(set) var base: Base
    /// Whether anything was heard so far.
    private(set) var hasSound = false

    private let rate: SampleRate
    private var resampler: Resampler
    private var trimmer: SilenceTrimmer
    private var owed = Duration.zero
    private var marks: [SpeechMark] = []
    private var passage: PassageState = .silent

    /// The samples written so far, counted at the engine's rate.
    private var written = 0

    /// Whether the passage under way was heard yet, and from where on.
    private enum PassageState {
        case silent
        case heard(start: Int, dropped: Int)
    }

    init(_ base: Base, from rate: SampleRate, to target: SampleRate) {
        self.base = base
        self.rate = rate
        self.resampler = Resampler(from: rate, to: target)
        self.trimmer = SilenceTrimmer(rate: rate)
    }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        try write(trimmer.process(samples))
        try passMarks { $0.end <= $1 }
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        marks.append(mark)
        try passMarks { $0.end <= $1 }
    }

    /// Ends a passage: passes on what is held back, marks the sentence, and owes `pause` before the next.
    mutating func endPassage(_ span: SourceSpan, pause: Duration) throws(SynthesisError) {
        try write(trimmer.finish())
        try passMarks { _, _ in true }
        if case .heard(let start, _) = passage {
            let begin = rate.duration(ofSamples: start)
            try base.receive(
                SpeechMark(kind: .sentence, span: span, start: begin, end: rate.duration(ofSamples: written))
            )
            owed = pause
        }
        trimmer = SilenceTrimmer(rate: rate)
        passage = .silent
        marks = []
    }

    /// Ends the stream: passes on what the resampler still holds.
    mutating func finish() throws(SynthesisError) {
        let rest = resampler.finish()
        if !rest.isEmpty { try base.receive(rest) }
    }

    private mutating func write(_ samples: [Float]) throws(SynthesisError) {
        guard !samples.isEmpty else { return }
        if case .silent = passage { try beginPassage() }
        try pass(samples)
    }

    private mutating func beginPassage() throws(SynthesisError) {
        try pass([Float](repeating: 0, count: rate.samples(in: owed)))
        owed = .zero
        hasSound = true
        passage = .heard(start: written, dropped: trimmer.droppedAtFront ?? 0)
    }

    private mutating func pass(_ samples: [Float]) throws(SynthesisError) {
        written += samples.count
        let resampled = resampler.process(samples)
        if !resampled.isEmpty { try base.receive(resampled) }
    }

    /// Passes on the marks, in order, up to the first that `isDue` refuses; it is asked with the mark and the end of what is heard.
    private mutating func passMarks(_ isDue: (SpeechMark, Duration) -> Bool) throws(SynthesisError) {
        guard case .heard(let start, let dropped) = passage, !marks.isEmpty else { return }
        let end = rate.duration(ofSamples: written)
        let shift = rate.duration(ofSamples: start) - rate.duration(ofSamples: dropped)
        var passed = 0
        for mark in marks {
            let moved = SpeechMark(kind: mark.kind, span: mark.span, start: mark.start + shift, end: mark.end + shift)
            guard isDue(moved, end) else { break }
            try base.receive(moved.clamped(from: rate.duration(ofSamples: start), to: end))
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
