import MynahTensors

/// From the published order to the one here.
extension KokoroTensor {
    /// Numbers in the published order, in the order that they have here; `lengths`, where it is published so, are those of `weight_g`.
    public func arranged(_ values: [Float], lengths: [Float]? = nil) -> [Float] {
        precondition(values.count == count, "the numbers fill the tensor")
        let folded = lengths.map { WeightNorm.folded(values, lengths: $0) } ?? values
        let shape = publishedDimensions
        switch kind {
        case .plain, .depthwiseConvolution: return folded
        case .convolution: return Self.permuted(folded, shape) { ($0 * shape[2] + $2) * shape[1] + $1 }
        case .transposedConvolution: return Self.permuted(folded, shape) { ($2 * shape[1] + $1) * shape[0] + $0 }
        }
    }

    private static func permuted(_ values: [Float], _ shape: [Int], _ place: (Int, Int, Int) -> Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: values.count) { buffer, filled in
            var index = 0
            for outer in 0..<shape[0] {
                for middle in 0..<shape[1] {
                    for inner in 0..<shape[2] {
                        buffer[place(outer, middle, inner)] = values[index]
                        index += 1
                    }
                }
            }
            filled = values.count
        }
    }
}
