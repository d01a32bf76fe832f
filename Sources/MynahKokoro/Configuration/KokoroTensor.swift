import MynahTensors

/// A tensor that a Kokoro network wants: what it is called and how it lies, here and in the published checkpoint.
public struct KokoroTensor: Hashable, Sendable {
    /// What a tensor is, as far as its place in memory depends on it.
    public enum Kind: Hashable, Sendable {
        /// Anything that lies here as it is published.
        case plain
        /// The kernel of a convolution: published as outputs, inputs, taps; here outputs, taps, inputs.
        case convolution
        /// The kernel of a transposed convolution: published as inputs, outputs, taps; here taps, outputs, inputs.
        case transposedConvolution
        /// The kernel of a convolution of each channel by itself: published as channels, 1, taps; here channels, taps.
        case depthwiseConvolution
    }

    /// Its name here: the published one without `module.`, and `weight` where that has `weight_g` and `weight_v`.
    public let name: String
    /// Its shape as published, the outermost dimension first.
    public let publishedDimensions: [Int]
    /// How it lies in memory.
    public let kind: Kind
    /// Whether it is published as a direction and a length (`weight_v`, `weight_g`).
    public let isWeightNormed: Bool

    init(_ name: String, _ publishedDimensions: [Int], _ kind: Kind = .plain, isWeightNormed: Bool = false) {
        self.name = name
        self.publishedDimensions = publishedDimensions
        self.kind = kind
        self.isWeightNormed = isWeightNormed
    }

    /// Its shape here, the outermost dimension first.
    public var dimensions: [Int] {
        let shape = publishedDimensions
        return switch kind {
        case .plain: shape
        case .convolution: [shape[0], shape[2], shape[1]]
        case .transposedConvolution: [shape[2], shape[1], shape[0]]
        case .depthwiseConvolution: [shape[0], shape[2]]
        }
    }

    /// How many numbers it has.
    public var count: Int { publishedDimensions.reduce(1, *) }

    /// The part that it belongs to.
    public var part: KokoroPart { KokoroPart(ofTensor: name) ?? .decoder }

    /// The names under which it is published, without `module.`, with their shapes.
    public var published: [(name: String, dimensions: [Int])] {
        guard isWeightNormed else { return [(name, publishedDimensions)] }
        let ones = [Int](repeating: 1, count: publishedDimensions.count - 1)
        return [("\(name)_g", [publishedDimensions[0]] + ones), ("\(name)_v", publishedDimensions)]
    }

    /// Whether it may be stored in a narrower type than 32 bits: it is a matrix, and the sound does not hang on its last bits.
    public var isMatrix: Bool {
        guard dimensions.count > 1, dimensions[dimensions.count - 1] > 1, kind != .depthwiseConvolution else {
            return false
        }
        let words = name.split(separator: ".")
        guard let last = words.last, last.hasPrefix("weight") else { return false }
        return !words.contains { Self.precise.contains(String($0)) }
    }

    /// What of a name says that a tensor keeps 32 bits: embeddings are small; from the others hang durations, pitch and phase.
    private static let precise: Set = [
        "embedding", "word_embeddings", "position_embeddings", "token_type_embeddings", "m_source", "F0_conv", "N_conv",
        "F0_proj", "N_proj", "noise_convs", "conv_post", "duration_proj",
    ]
}
