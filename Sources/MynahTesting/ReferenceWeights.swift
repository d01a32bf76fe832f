public import MynahKokoro

/// Weights for a Kokoro network that follow from the names of its tensors: no trained ones are needed to test arithmetic.
///
/// The rule is that of the numerical reference that the network is compared with: element `i` is SplitMix64's finaliser of the FNV-1a
/// hash of the tensor's name plus `i + 1` golden gammas, its upper 24 bits taken as a number in [-1, 1), then scaled and shifted by
/// what kind of parameter it is.
public enum ReferenceWeights {
    /// Numbers in [-1, 1) that follow from a name.
    public static func uniform(_ name: String, count: Int) -> [Float] {
        let seed = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            var random = SeededRandom(seed: seed)
            for index in 0..<count { buffer[index] = Float(random.next() >> 40) / 8_388_608 - 1 }
            filled = count
        }
    }

    /// The numbers of a published tensor, in the published order; `name` is without `module.`, `dimensions` are as published.
    public static func published(_ name: String, _ dimensions: [Int]) -> [Float] {
        let (offset, scale) = law(name, dimensions)
        var values = uniform(name, count: dimensions.reduce(1, *))
        for index in values.indices { values[index] = offset + scale * values[index] }
        if name.contains("noise_convs"), name.hasSuffix("weight") { temper(&values, dimensions) }
        return values
    }

    /// The numbers of a tensor in the order that it has in our files.
    public static func arranged(_ tensor: KokoroTensor) -> [Float] {
        guard tensor.isWeightNormed else {
            return tensor.arranged(published(tensor.name, tensor.publishedDimensions))
        }
        let parts = tensor.published.map { published($0.name, $0.dimensions) }
        return tensor.arranged(parts[1], lengths: parts[0])
    }

    /// The rows of a voice, which follow from its name.
    public static func voice(_ name: String, rows: Int, rowLength: Int) -> [Float] {
        uniform("voices.\(name)", count: rows * rowLength).map { $0 * 0.6 }
    }

    /// What is added to a number of a tensor, and what it is multiplied by before.
    private static func law(_ name: String, _ dimensions: [Int]) -> (offset: Float, scale: Float) {
        let last = name.split(separator: ".").last ?? ""
        switch name {
        case "predictor.duration_proj.linear_layer.bias": return (-2.75, 0.5)
        case "predictor.F0_proj.bias": return (160, 0)
        case "predictor.F0_proj.weight": return (0, 4)
        case "decoder.generator.conv_post.bias": return (-1.5, 0.3)
        default: break
        }
        if last == "weight_g" { return (0.6, 0.2) }
        if last == "gamma" || (last == "weight" && dimensions.count == 1) { return (1, 0.1) }
        if last == "beta" || last.hasPrefix("bias") { return (0, 0.05) }
        let inputs = dimensions.count > 1 ? dimensions[1...].reduce(1, *) : dimensions[0]
        return (0, Float((3 / Double(inputs)).squareRoot()))
    }

    /// Scales the inputs that are phases: they wrap, and weights that were not trained would amplify that.
    private static func temper(_ values: inout [Float], _ dimensions: [Int]) {
        let half = dimensions[1] / 2
        for index in values.indices where index / dimensions[2] % dimensions[1] >= half { values[index] *= 0.02 }
    }
}
