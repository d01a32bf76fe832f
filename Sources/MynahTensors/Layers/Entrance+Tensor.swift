import CMynahKernels

extension Convolution.Entrance {
    /// Does to all rows of a tensor what is done on the way into a convolution.
    public func callAsFunction(_ input: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let output = try workbench.tensor(rows: input.rows, columns: input.columns)
        let prepare = workbench.kernels.arithmetic(.float).prepare
        let blockRows = 256
        try workbench.run((input.rows + blockRows - 1) / blockRows) { block, _ in
            let first = block * blockRows
            var job = MynahPrepare()
            describe(to: &job)
            job.x = UnsafePointer(input.floats)
            job.x_row = input.columns
            job.rows = Int32(input.rows)
            job.channels = Int32(input.columns)
            job.first = Int32(first)
            job.count = Int32(min(blockRows, input.rows - first))
            job.operand = UnsafeMutableRawPointer(output.row(first))
            job.padded = Int32(input.columns)
            prepare?(&job)
        }
        return output
    }

    /// Says what is to be done.
    func describe(to job: inout MynahPrepare) {
        job.scale = scaling.map { UnsafePointer($0.factors) }
        job.shift = scaling.map { UnsafePointer($0.addends) }
        switch activation {
        case .none: job.activation = MYNAH_PLAIN
        case .leaky(let slope):
            job.activation = MYNAH_LEAKY
            job.slope = slope
        case .snake(let parameters):
            job.activation = MYNAH_SNAKE
            job.alpha = UnsafePointer(parameters.memory.floats)
        }
    }
}
