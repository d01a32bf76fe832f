/// The name of an engine, in lower case: `flite`, `espeak`, `kokoro`.
public struct EngineName: Hashable, Sendable {
    /// The name as text.
    public let text: String

    /// Names an engine.
    public init(_ text: String) { self.text = text }
}
