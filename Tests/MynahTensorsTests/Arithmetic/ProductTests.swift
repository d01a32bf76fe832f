import MynahTensors
import MynahTesting
import Testing

@Suite struct ProductTests {
    /// A format of an instruction set that can be used here.
    struct Way: Sendable, CustomTestStringConvertible {
        let set: InstructionSet
        let format: ProductFormat
        var testDescription: String { "\(set.rawValue), \(format.rawValue)" }

        static let all = InstructionSet.available.flatMap { set in
            ProductFormat.allCases.filter { Kernels(set)!.has($0) }.map { Way(set: set, format: $0) }
        }
    }

    @Test(arguments: Way.all)
    func `sums what a plain sum gives, for any shape`(way: Way) throws {
        let workbench = Workbench(Kernels(way.set)!)
        var random = SeededRandom(seed: 11)
        for _ in 0..<FuzzRounds.count(usual: 12) {
            let one = RandomConvolution.drawn(way.format, from: &random)
            try expectRight(one, one.run(on: workbench), &random)
        }
    }

    @Test(arguments: Way.all)
    func `sums rows of many tiles`(way: Way) throws {
        var random = SeededRandom(seed: 12)
        var one = RandomConvolution(format: way.format, rows: 101, inputs: 1_030, outputs: 2, taps: 2)
        one.geometry.dilation = 3
        one.geometry.padding = 1
        one.drawNumbers(&random)
        try expectRight(one, one.run(on: Workbench(Kernels(way.set)!)), &random)
    }

    @Test(arguments: Way.all.filter { $0.format == .bytes })
    func `multiplies bytes exactly`(way: Way) throws {
        var random = SeededRandom(seed: 13)
        let workbench = Workbench(Kernels(way.set)!)
        for (inputs, outputs, taps) in [(1, 1, 1), (2, 5, 2), (63, 17, 3), (64, 64, 1), (65, 130, 1), (129, 22, 3)] {
            var one = RandomConvolution(format: .bytes, rows: 7, inputs: inputs, outputs: outputs, taps: taps)
            one.geometry.padding = 1
            one.drawBytes(&random)
            let oracle = RandomConvolution.Oracle(one)
            let result = try one.run(on: workbench)
            for index in 0..<one.rowsOut * outputs {
                let wanted = oracle(index / outputs, index % outputs).value
                #expect(Double(result.values[index]) == wanted, "\(one) at \(index)")
            }
        }
    }

    @Test(arguments: Way.all)
    func `sums many of the largest numbers`(way: Way) throws {
        for inputs in [256, 257, 1_030] {
            var one = RandomConvolution(format: way.format, rows: 24, inputs: inputs, outputs: 3, taps: 11)
            one.drawOnes()
            let result = try one.run(on: Workbench(Kernels(way.set)!))
            let wanted = Float(11 * inputs)
            #expect(result.values.allSatisfy { abs($0 - wanted) <= wanted / 200 }, "\(inputs) inputs")
        }
    }

    @Test(arguments: Way.all)
    func `measures what it writes`(way: Way) throws {
        let workbench = Workbench(Kernels(way.set)!)
        var random = SeededRandom(seed: 14)
        for _ in 0..<FuzzRounds.count(usual: 4) {
            let one = RandomConvolution.drawn(way.format, from: &random)
            let result = try one.run(on: workbench, isMeasured: true)
            let moments = try #require(result.moments)
            for output in 0..<one.outputs {
                let column = (0..<one.rowsOut).map {
                    Double(result.values[$0 * result.columns + result.offset + output])
                }
                let mean = column.reduce(0, +) / Double(column.count)
                let square = column.reduce(0) { $0 + $1 * $1 } / Double(column.count)
                #expect(abs(moments.means[output] - mean) <= 1e-6 * square.squareRoot() + 1e-9, "\(one)")
                #expect(abs(moments.variances[output] - (square - mean * mean)) <= 2e-6 * square + 1e-9, "\(one)")
            }
        }
    }

    @Test(arguments: Way.all)
    func `gives zeros where all that is multiplied is zero`(way: Way) throws {
        let one = RandomConvolution(format: way.format, rows: 3, inputs: 5, outputs: 7, taps: 1)
        var random = SeededRandom(seed: 15)
        var silent = one
        silent.drawNumbers(&random)
        let zeros = try Tensor([Float](repeating: 0, count: 15), columns: 5, pool: TensorPool())
        let packed = silent.weights.withUnsafeBufferPointer {
            PackedWeights(
                $0,
                shape: WeightShape(outputs: 7, inputs: 5),
                format: way.format,
                kernels: Kernels(way.set)!
            )!
        }
        let result = try Convolution(packed, bias: nil)(zeros, on: Workbench(Kernels(way.set)!))
        #expect(result.values.allSatisfy { $0 == 0 })
    }

    @Test(arguments: Way.all)
    func `tells how much its loop of multiplications does`(way: Way) {
        #expect(Kernels(way.set)!.peakOperations(way.format, rounds: 3) > 0)
    }

    /// Compares a result with the plain sum: everywhere, or at some places where there are many; and that nothing else was written.
    private func expectRight(
        _ one: RandomConvolution,
        _ result: RandomConvolution.Result,
        _ random: inout SeededRandom
    ) throws {
        let oracle = RandomConvolution.Oracle(one)
        let isExact = one.shaping == .none && !one.isScaled
        let count = one.rowsOut * one.outputs
        let work = one.taps * one.inputs
        let places = count * work < 4_000 ? Array(0..<count) : Self.places(of: count, work, &random)
        for place in places {
            let (row, output) = (place / one.outputs, place % one.outputs)
            var wanted = oracle(row, output)
            if one.takesRowsTogether { wanted.cover((0..<one.rowsOut).map { oracle($0, output) }) }
            let got = Double(result.values[row * result.columns + result.offset + output])
            let tolerance = wanted.tolerance(one.format, operandsAreExact: isExact)
            #expect(abs(got - wanted.value) <= tolerance, "\(one): row \(row), output \(output)")
        }
        for index in result.values.indices {
            let column = index % result.columns - result.offset
            guard !(0..<one.outputs).contains(column), result.values[index] != RandomConvolution.untouched else {
                continue
            }
            Issue.record("\(one): wrote to column \(column)")
        }
    }

    /// The ends, and some places between them.
    private static func places(of count: Int, _ work: Int, _ random: inout SeededRandom) -> [Int] {
        [0, count - 1] + (0..<max(6, 4_000 / work)).map { _ in Int.random(in: 0..<count, using: &random) }
    }
}
