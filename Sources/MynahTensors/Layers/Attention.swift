import CMynahKernels

/// Attention of every row to every other, by several heads that each see a share of the channels.
public struct Attention: Sendable {
    private let heads: Int

    /// Makes an attention of `heads` heads.
    public init(heads: Int) { self.heads = heads }

    /// Mixes the rows of `values` as `queries` and `keys` agree.
    public func callAsFunction(
        queries: Tensor,
        keys: Tensor,
        values: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let output = try workbench.tensor(rows: queries.rows, columns: queries.columns)
        let kernels = workbench.kernels
        let scores = queries.rows * queries.rows * MemoryLayout<Float>.stride
        // Keys and values are packed by each head for itself, where nothing can be thrown.
        let packed = 4 * keys.count * MemoryLayout<Float>.stride
        guard AlignedMemory.isRoom(for: packed) else { throw Interruption(missingBytes: packed) }
        try workbench.run(heads, deskBytes: scores) { head, desk in
            let scores = desk.assumingMemoryBound(to: Float.self)
            let work = HeadOfAttention(head: head, heads: heads, kernels: kernels)
            work.score(queries, keys, into: scores)
            work.mix(values, by: scores, into: output)
        }
        return output
    }
}

/// One head's share of the work.
private struct HeadOfAttention {
    let head: Int
    let heads: Int
    let kernels: Kernels

    /// Rows in memory: where the first begins, and floats from one to the next.
    private struct Place {
        let start: UnsafeMutablePointer<Float>
        let step: Int
    }

    /// How much each row heeds each other.
    func score(_ queries: Tensor, _ keys: Tensor, into scores: UnsafeMutablePointer<Float>) {
        let (rows, width) = (keys.rows, keys.columns / heads)
        var shape = WeightShape(outputs: rows, inputs: width)
        shape.outputStep = keys.columns
        multiply(place(queries), by: weights(keys, shape), into: Place(start: scores, step: rows), rows: rows)
        let factor = 1 / Float(width).squareRoot()
        kernels.table.pointee.softmax(scores, rows, Int32(rows), Int32(rows), factor)
    }

    func mix(_ values: Tensor, by scores: UnsafeMutablePointer<Float>, into output: Tensor) {
        let rows = values.rows
        var shape = WeightShape(outputs: values.columns / heads, inputs: rows)
        shape.outputStep = 1
        shape.inputStep = values.columns
        multiply(Place(start: scores, step: rows), by: weights(values, shape), into: place(output), rows: rows)
    }

    /// The head's channels of a tensor.
    private func place(_ tensor: Tensor) -> Place {
        Place(start: tensor.floats + head * (tensor.columns / heads), step: tensor.columns)
    }

    /// The head's channels of a tensor as weights.
    private func weights(_ tensor: Tensor, _ shape: WeightShape) -> PackedWeights {
        let offset = head * (tensor.columns / heads)
        let part = UnsafeBufferPointer(start: tensor.floats + offset, count: tensor.count - offset)
        guard let packed = PackedWeights(part, shape: shape, format: .float, kernels: kernels) else {
            preconditionFailure("there is no memory left at all")
        }
        return packed
    }

    private func multiply(_ input: Place, by weights: PackedWeights, into output: Place, rows: Int) {
        var product = MynahProduct()
        weights.describe(to: &product)
        product.x = UnsafeRawPointer(input.start)
        product.x_row = input.step
        product.rows = Int32(rows)
        product.outputs = Int32(weights.outputs)
        product.y = output.start
        product.y_row = output.step
        product.factor = 1
        kernels.arithmetic(.float).product?(&product)
    }
}
