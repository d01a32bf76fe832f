import CMynahKernels

/// A recurrent layer (LSTM) in both directions: what is known of the past, and behind it what is known of the future.
public struct Recurrence: Sendable {
    private let inputs: Convolution
    private let forward: PackedWeights
    private let backward: PackedWeights

    /// Makes a layer: `inputs` gives the gates of both directions, forward first, each as input, forget, new and output gates;
    /// `forward` and `backward` are what the state adds to them.
    public init(inputs: Convolution, forward: PackedWeights, backward: PackedWeights) {
        precondition(inputs.weights.outputs == 2 * forward.outputs, "the gates of both directions come in")
        self.inputs = inputs
        self.forward = forward
        self.backward = backward
    }

    /// The channels of a direction.
    private var width: Int { forward.inputs }

    /// Goes through `input` in both directions, into the first columns of a tensor of `columns`, or of no more than needed.
    ///
    /// Where `repeats` are given, each row of the input is met as often as it tells; what it adds is computed once.
    public func callAsFunction(
        _ input: Tensor,
        repeating repeats: [Int]? = nil,
        columns: Int? = nil,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let once = try inputs(input, on: workbench)
        let gates = if let repeats { try once.repeated(repeats) } else { once }
        let output = try workbench.tensor(rows: gates.rows, columns: columns ?? 2 * width)
        let table = workbench.kernels.table
        try workbench.run(2, deskBytes: 6 * width * MemoryLayout<Float>.stride) { block, desk in
            var job = recurrence(gates, output, isBackward: block == 1)
            job.state = desk.assumingMemoryBound(to: Float.self)
            table.pointee.recur(&job)
        }
        return output
    }

    private func recurrence(_ gates: Tensor, _ output: Tensor, isBackward: Bool) -> MynahRecurrence {
        let weights = isBackward ? backward : forward
        var product = MynahProduct()
        weights.describe(to: &product)
        var job = MynahRecurrence()
        job.gates = UnsafePointer(gates.floats + (isBackward ? 4 * width : 0))
        job.gates_row = gates.columns
        job.rows = Int32(gates.rows)
        job.width = Int32(width)
        job.backward = isBackward
        job.narrow = weights.format == .narrowWeights
        job.w = product.w
        job.w_panel = product.w_panel
        job.y = output.floats + (isBackward ? width : 0)
        job.y_row = output.columns
        return job
    }
}
