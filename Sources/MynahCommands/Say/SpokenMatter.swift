import Mynah
import MynahAudio
import MynahKokoro
import MynahServing
import MynahSynthesis
import MynahText

/// What is to be spoken, and who speaks it.
enum SpokenMatter {
    /// A text, however it is marked up.
    case text(SpeechRequest, EngineRegistry)
    /// Kokoro's signs as somebody wrote them, spoken like a passage.
    case signs(String, Passage, InstalledKokoro)
    /// Tokens for Kokoro's network, whose samples nobody touches.
    case tokens([Int], Voice.Name, Speed, InstalledKokoro)

    /// Speaks into `sink`, at `rate`.
    mutating func speak(
        into sink: inout some SpeechSink,
        at rate: SampleRate,
        _ cancellation: Cancellation
    ) throws(SynthesisError) {
        switch self {
        case .text(let request, var registry):
            try registry.speak(request, at: rate, into: &sink, cancellation: cancellation)
        case .signs(let signs, let passage, var kokoro):
            var resampling = ResamplingSink(sink, to: rate)
            defer { sink = resampling.base }
            try kokoro.speak(signs: signs, like: passage, into: &resampling, cancellation: cancellation)
            try resampling.finish()
            if !resampling.hasSound { throw .noSound }
        case .tokens(let tokens, let voice, let speed, var kokoro):
            var resampling = ResamplingSink(sink, to: rate)
            defer { sink = resampling.base }
            let speech = try kokoro.voice(tokens: tokens, as: voice, speed: speed, cancellation: cancellation)
            try resampling.receive(speech.samples)
            try resampling.finish()
        }
    }
}

extension SynthesisError {
    fileprivate static var noSound: SynthesisError {
        SynthesisError(
            .nothingToSay,
            "There is nothing to say: none of the --phonemes is a sound that the model knows."
        )
    }
}
