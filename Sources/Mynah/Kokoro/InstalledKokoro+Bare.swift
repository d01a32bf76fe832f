public import MynahKokoro
public import MynahSynthesis

extension InstalledKokoro {
    /// Speaks Kokoro's signs as they are given, with the voice, speed and manner of `passage`; marks count bytes of `signs`.
    public mutating func speak<Sink: SpeechSink>(
        signs: String,
        like passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try withEngine { engine throws(SynthesisError) in
            try engine.speak(signs: signs, like: passage, into: &sink, cancellation: cancellation)
        }
    }

    /// Gives the network tokens, the edges' own among them, and returns its samples untouched, timed as it was published.
    ///
    /// Throws `.engineFailed` where they are no numbers.
    public mutating func voice(
        tokens: [Int],
        as voice: Voice.Name,
        speed: Speed = .normal,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) -> VoicedSpeech {
        let speech = try withEngine { engine throws(SynthesisError) in
            try engine.voice(tokens: tokens, as: voice, speed: speed, cancellation: cancellation)
        }
        guard speech.samples.allSatisfy({ $0.isFinite }) else {
            throw SynthesisError(
                .engineFailed,
                "The network made samples that are no numbers. The model file or the voice may be damaged: 'mynah model check' says."
            )
        }
        return speech
    }
}
