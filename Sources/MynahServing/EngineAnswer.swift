public import MynahSynthesis

/// What an engine answered when it was asked for its voices.
public struct EngineAnswer: Sendable {
    /// The engine that was asked.
    public let engine: EngineName
    /// Its voices, or why it cannot speak.
    public let voices: Result<[Voice], SynthesisError>
}
