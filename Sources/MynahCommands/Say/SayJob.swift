import MynahAudio
import MynahSynthesis
import MynahText

/// Something to be spoken, with all that it takes to speak it.
struct SayJob {
    /// The captions to make, if any.
    let captions: Captions?
    /// The length of the caller's text in bytes.
    let size: Int
    /// What to speak.
    var matter: SpokenMatter
    let rate: SampleRate
    /// Whether all that is told of it is kept, for a report.
    let isReported: Bool
    let cancellation: Cancellation

    /// A caption file, and the caller's text, which is kept for nothing else.
    struct Captions {
        let format: CaptionFormat
        let text: SourceText
    }

    /// Speaks into `sink`, keeps what captions or a report need, and shows the progress to whoever looks at standard error.
    mutating func speak<Base: SpeechSink>(into sink: Base) throws(SynthesisError) -> Narration<Base> {
        let bar = ProgressBar.forStandardError(total: size)
        let keeping: SayOutcome.Keeping = isReported ? .everything : captions == nil ? .nothing : .words
        var narration = Narration(sink, rate: rate, keeping: keeping, bar: bar)
        defer { narration.endProgress() }
        try matter.speak(into: &narration, at: rate, cancellation)
        return narration
    }
}
