import CMynahKernels

/// Makes mean 0 and variance 1 of each row, then scales and shifts its channels.
public struct LayerNorm: Sendable {
    private let gains: [Float]
    private let shifts: [Float]
    private let epsilon: Float
    private let added: Float

    /// Makes a norm with a gain and a shift for each channel; to the gains 1 is added where a style tells them.
    public init(gains: [Float], shifts: [Float], epsilon: Float, gainsAreAddedToOne: Bool = false) {
        self.gains = gains
        self.shifts = shifts
        self.epsilon = epsilon
        added = gainsAreAddedToOne ? 1 : 0
    }

    /// Norms `input`, or the sum of it and `addend`, into the first columns of `output`, which may be `input`; `slope` makes negative
    /// results smaller.
    public func callAsFunction(
        _ input: Tensor,
        adding addend: Tensor? = nil,
        slope: Float? = nil,
        into output: Tensor,
        on workbench: Workbench
    ) throws(Interruption) {
        let table = workbench.kernels.table
        let blockRows = 64
        try workbench.run((input.rows + blockRows - 1) / blockRows) { block, _ in
            let first = block * blockRows
            var job = MynahLayerNorm()
            job.x = UnsafePointer(input.row(first))
            job.x_row = input.columns
            job.addend = addend.map { UnsafePointer($0.row(first)) }
            job.addend_row = addend?.columns ?? 0
            job.y = output.row(first)
            job.y_row = output.columns
            job.rows = Int32(min(blockRows, input.rows - first))
            job.channels = Int32(gains.count)
            job.epsilon = epsilon
            job.plus = added
            job.leaky = slope != nil
            job.slope = slope ?? 1
            norm(&job, table)
        }
    }

    private func norm(_ job: inout MynahLayerNorm, _ table: UnsafePointer<MynahKernels>) {
        gains.withUnsafeBufferPointer { gains in
            shifts.withUnsafeBufferPointer { shifts in
                job.scale = gains.baseAddress
                job.shift = shifts.baseAddress
                table.pointee.layer_norm(&job)
            }
        }
    }
}
