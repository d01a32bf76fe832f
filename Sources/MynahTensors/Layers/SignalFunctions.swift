import CMynahKernels

/// The functions of single values that sources and spectra are made of, over stretches of memory.
package struct SignalFunctions {
    private let table: UnsafePointer<MynahKernels>

    /// Those of an instruction set.
    package init(_ kernels: Kernels) { table = kernels.table }

    /// e to the power of each value.
    package func exponentials(_ values: UnsafeMutableBufferPointer<Float>) {
        table.pointee.exponentials(values.baseAddress, values.baseAddress, values.count)
    }

    /// The sine of each value.
    package func sines(_ values: UnsafeMutableBufferPointer<Float>) {
        table.pointee.sines(values.baseAddress, values.baseAddress, values.count)
    }

    /// Value `index` of the noise that follows from `seed`: standard normal, the same on every machine.
    package func gaussian(seed: UInt64, index: UInt64) -> Float { table.pointee.gaussian(seed, index) }
}
