import MynahAudio
import MynahSynthesis
import MynahText

/// Passes speech on, counts it, keeps its words where captions are wanted, and tells the progress bar.
struct Narration<Base: SpeechSink>: SpeechSink {
    var base: Base
    private(set) var words: [SpeechMark] = []

    private let rate: SampleRate
    private let keepsWords: Bool
    private var bar: ProgressBar?
    private var sampleCount = 0
    private var position = 0

    init(_ base: Base, rate: SampleRate, keepsWords: Bool, bar: ProgressBar?) {
        self.base = base
        self.rate = rate
        self.keepsWords = keepsWords
        self.bar = bar
    }

    /// How long it lasts so far.
    var duration: Duration { rate.duration(ofSamples: sampleCount) }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        try base.receive(samples)
        sampleCount += samples.count
        let duration = duration
        bar?.show(position: position, audio: duration)
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        try base.receive(mark)
        position = max(position, mark.span.end)
        if keepsWords, mark.kind == .word { words.append(mark) }
    }

    /// Takes the progress bar off the screen.
    mutating func endProgress() { bar?.clear() }

    /// The text of a caption file.
    func captions(_ format: CaptionFormat, of text: SourceText) -> String {
        let timed = words.map { word in
            TimedWord(text: text.text(of: word.span), span: word.span, start: word.start, end: word.end)
        }
        let shown = format == .json ? timed : timed.withPunctuation(from: text.text(of: text.span))
        return format.text(of: shown, duration: duration)
    }
}
