import MynahAudio
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// Passes speech on, keeps of it what is wanted, and tells the progress bar.
struct Narration<Base: SpeechSink>: SpeechSink {
    var base: Base
    /// What was kept.
    private(set) var outcome: SayOutcome

    private let rate: SampleRate
    private var bar: ProgressBar?
    private var position = 0

    init(_ base: Base, rate: SampleRate, keeping: SayOutcome.Keeping, bar: ProgressBar?) {
        self.base = base
        self.rate = rate
        self.bar = bar
        outcome = SayOutcome(keeping, now: Moment.seconds)
    }

    /// How long it lasts so far.
    var duration: Duration { rate.duration(ofSamples: outcome.sampleCount) }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        try base.receive(samples)
        outcome.add(samples)
        let duration = duration
        bar?.show(position: position, audio: duration)
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        try base.receive(mark)
        position = max(position, mark.span.end)
        outcome.add(mark)
    }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) {
        bar?.clear()
        outcome.add(warning)
        Terminal.complain("warning: \(warning.message)")
        try base.receive(warning)
    }

    /// Takes the progress bar off the screen.
    mutating func endProgress() { bar?.clear() }

    /// The text of a caption file.
    func text(of captions: SayJob.Captions) -> String {
        let (format, text) = (captions.format, captions.text)
        let timed = outcome.words.map { word in
            TimedWord(text: text.text(of: word.span), span: word.span, start: word.start, end: word.end)
        }
        let shown = format == .json ? timed : timed.withPunctuation(from: text.text(of: text.span))
        return format.text(of: shown, duration: duration)
    }
}
