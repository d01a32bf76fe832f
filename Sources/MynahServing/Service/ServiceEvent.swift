public import MynahSynthesis

/// Something that an operator should know of.
public enum ServiceEvent: Hashable, Sendable {
    /// A lane hung for so many seconds with an engine, and was replaced; its stream is begun anew or has failed.
    case laneLost(engine: EngineName, stream: StreamNumber, seconds: Double, isRepeated: Bool)
    /// The engines let go of their models, as nobody has spoken for a while.
    case unloaded
}
