package import CMynahKernels

/// The arithmetic for one instruction set.
///
/// `@unchecked`: the table is a constant of the program, written by nobody.
public struct Kernels: @unchecked Sendable {
    /// The instruction set that it is for.
    public let instructionSet: InstructionSet
    /// The functions.
    package let table: UnsafePointer<MynahKernels>

    /// The arithmetic for `instructionSet`; `nil` where this processor or its operating system lacks it.
    public init?(_ instructionSet: InstructionSet) {
        guard let table = mynah_kernels(instructionSet.kernels) else { return nil }
        self.instructionSet = instructionSet
        self.table = table
    }

    /// How products of a format are made; nothing but zeros where they are not.
    func arithmetic(_ format: ProductFormat) -> MynahArithmetic { table.pointee.arithmetic(format) }

    /// Whether products of that format can be made.
    public func has(_ format: ProductFormat) -> Bool { arithmetic(format).product != nil }

    /// Whether there are instructions that multiply bytes; where there are none, they are widened to 16 bits first.
    public var multipliesBytes: Bool { arithmetic(.bytes).panel.operand == 1 }

    /// Operations that a loop of nothing but multiplications and additions makes in that format, to be timed by the caller: what a core
    /// can do at most.
    public func peakOperations(_ format: ProductFormat, rounds: Int) -> Double {
        arithmetic(format).peak?(rounds) ?? 0
    }
}
