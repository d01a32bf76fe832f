/// What the published file says besides: it shaped the training, and speaking does not use it.
public struct KokoroTrainingConfiguration: Hashable, Sendable {
    /// `dim_in`.
    public var inputSize = 64
    /// `max_conv_dim`.
    public var widestConvolution = 512
    /// `n_mels`.
    public var melCount = 80
    /// Whether several people were heard: `multispeaker`.
    public var isMultispeaker = true
    /// The share of numbers that were left out at random.
    public var dropout = 0.2
    /// The share of numbers that were left out in the transformer: `plbert.dropout`.
    public var bertDropout = 0.1

    /// The published numbers.
    public init() {}
}
