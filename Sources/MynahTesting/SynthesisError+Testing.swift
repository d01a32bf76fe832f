import MynahSynthesis

extension SynthesisError {
    /// What an engine says that was asked for a voice it lacks.
    static func unknownVoice(_ voice: Voice.Name, of engine: EngineName) -> SynthesisError {
        SynthesisError(.unknownVoice, "The engine '\(engine.text)' has no voice '\(voice.text)'.")
    }
}
