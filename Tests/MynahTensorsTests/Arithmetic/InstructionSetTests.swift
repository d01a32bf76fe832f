import CMynahKernels
import MynahTensors
import Testing

@Suite struct InstructionSetTests {
    @Test func `can always compute in plain C, and knows what is best`() {
        #expect(InstructionSet.available.contains(.scalar))
        #expect(InstructionSet.available.contains(.best))
        #expect(InstructionSet.best != .emulatedAMX)
    }

    @Test(arguments: InstructionSet.available)
    func `names its table, which has all functions of its formats`(set: InstructionSet) throws {
        let kernels = try #require(Kernels(set))
        #expect(String(cString: kernels.table.pointee.name) == set.rawValue)
        for format in [ProductFormat.float, .narrowWeights, .bytes] { #expect(kernels.has(format)) }
    }
}
