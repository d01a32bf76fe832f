import CMynahKernels

extension Tensor {
    /// The Gaussian error linear unit of each value, in the form with tanh.
    public func applyGELU(on workbench: Workbench) throws(Interruption) {
        let gelu = workbench.kernels.table.pointee.gelu
        try eachPart(on: workbench) { part, count in gelu?(part, count) }
    }

    /// e to the power of each value.
    public func applyExponential(on workbench: Workbench) throws(Interruption) {
        let exponentials = workbench.kernels.table.pointee.exponentials
        try eachPart(on: workbench) { part, count in exponentials?(part, part, count) }
    }

    private func eachPart(
        on workbench: Workbench,
        _ work: (UnsafeMutablePointer<Float>, Int) -> Void
    ) throws(Interruption) {
        let size = 16_384
        try workbench.run((count + size - 1) / size) { block, _ in
            work(floats + block * size, min(size, count - block * size))
        }
    }
}
