import MynahAudio
import MynahServing
import MynahSynthesis
import MynahText

/// A request on its way, with all that it takes to speak it.
struct SayJob {
    let request: SpeechRequest
    var registry: EngineRegistry
    let rate: SampleRate
    let cancellation: Cancellation

    /// Speaks into `sink`, which keeps the times of words if asked to, and shows the progress to whoever looks at standard error.
    mutating func speak<Base: SpeechSink>(into sink: Base, keepingWords: Bool) throws(SynthesisError) -> Narration<Base>
    {
        let bar = ProgressBar.forStandardError(total: request.text.bytes.count)
        var narration = Narration(sink, rate: rate, keepsWords: keepingWords, bar: bar)
        defer { narration.endProgress() }
        try registry.speak(request, at: rate, into: &narration, cancellation: cancellation)
        return narration
    }
}
