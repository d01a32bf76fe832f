public import MynahAudio
import MynahText

/// Speaks whole texts: plans passages, has an engine speak them one by one, and joins what it says.
public struct Synthesizer: Sendable {
    /// The rate of the samples that come out.
    public let rate: SampleRate

    /// Makes a synthesizer that gives samples at `rate`.
    public init(rate: SampleRate = .speech) { self.rate = rate }

    /// Speaks `request` with `engine` into `sink`, whose marks count from the first sample of the whole.
    ///
    /// After each passage that was heard the sink gets a mark for its sentence, so that it knows how far the work is. Throws
    /// `.nothingToSay` when nothing in the text could be heard, what the engine throws, and what the sink throws.
    public func speak<Engine: SpeechEngine, Sink: SpeechSink>(
        _ request: SpeechRequest,
        with engine: inout Engine,
        into sink: inout Sink,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) {
        var joiner = PassageJoiner(sink, from: engine.sampleRate, to: rate)
        defer { sink = joiner.base }
        for planned in PassagePlanner(request.text) {
            try cancellation.check()
            try engine.speak(request.passage(planned), into: &joiner, cancellation: cancellation)
            let pause = request.pauses.pause(after: planned.ending, at: request.speed)
            try joiner.endPassage(planned.span, pause: pause)
        }
        try joiner.finish()
        if !joiner.hasSound { throw .nothingToSay(voice: request.voice) }
    }
}

extension SpeechRequest {
    fileprivate func passage(_ planned: PlannedPassage) -> Passage {
        Passage(text: text.text(of: planned.span), span: planned.span, voice: voice, language: language, speed: speed)
    }
}

extension SynthesisError {
    fileprivate static func nothingToSay(voice: Voice.Name) -> SynthesisError {
        SynthesisError(
            .nothingToSay,
            "There is nothing to say: the text has no word that the voice '\(voice.text)' can speak. "
                + "Give a text with words, or choose a voice for its language."
        )
    }
}
