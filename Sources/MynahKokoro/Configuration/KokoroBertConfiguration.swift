/// How large the transformer is that reads the symbols (an ALBERT: all its layers have the same weights).
public struct KokoroBertConfiguration: Hashable, Sendable {
    /// The channels between its layers.
    public var hiddenSize = 768
    /// The heads that the channels are shared among.
    public var headCount = 12
    /// The channels inside a layer.
    public var intermediateSize = 2_048
    /// The most symbols that it can read at once, the two at the ends among them.
    public var positionCount = 512
    /// How often its one layer is applied.
    public var layerCount = 12
    /// The channels of its embeddings; not in the published file.
    public var embeddingSize = 128
    /// The kinds of text that it can tell apart, of which speech uses the first; not in the published file.
    public var typeCount = 2

    /// The published numbers.
    public init() {}
}
