import Glibc
import MynahTensors
import MynahTesting
import Testing

@Suite struct LayerTests {
    /// Random numbers, of 16 bits each.
    private static func numbers(_ count: Int, _ range: ClosedRange<Float>, _ random: inout SeededRandom) -> [Float] {
        (0..<count).map { _ in Float(bitPattern: Float.random(in: range, using: &random).bitPattern & 0xFFFF_0000) }
    }

    @Test(arguments: InstructionSet.available)
    func `norms rows`(set: InstructionSet) throws {
        var random = SeededRandom(seed: 41)
        let workbench = Workbench(Kernels(set)!, workers: .backwards(2))
        for (rows, columns, slope) in [(1, 1, nil), (3, 7, Float(0.2)), (70, 16, nil), (2, 130, 0.1)]
            as [(Int, Int, Float?)]
        {
            let (x, y) = (Self.numbers(rows * columns, -9...9, &random), Self.numbers(rows * columns, -9...9, &random))
            let (gains, shifts) = (Self.numbers(columns, -1...1, &random), Self.numbers(columns, -1...1, &random))
            let norm = LayerNorm(gains: gains, shifts: shifts, epsilon: 1e-5, gainsAreAddedToOne: slope != nil)
            let output = try workbench.tensor(rows: rows, columns: columns)
            try norm(
                try Tensor(x, columns: columns, pool: workbench.pool),
                adding: try Tensor(y, columns: columns, pool: workbench.pool),
                slope: slope,
                into: output,
                on: workbench
            )
            for row in 0..<rows {
                let sums = (0..<columns).map { Double(x[row * columns + $0]) + Double(y[row * columns + $0]) }
                let mean = sums.reduce(0, +) / Double(columns)
                let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(columns)
                for column in 0..<columns {
                    let gain = Double(gains[column]) + (slope == nil ? 0 : 1)
                    var exact = (sums[column] - mean) / (variance + 1e-5).squareRoot() * gain + Double(shifts[column])
                    if exact < 0 { exact *= Double(slope ?? 1) }
                    #expect(abs(Double(output.row(row)[column]) - exact) < 5e-6)
                }
            }
        }
    }

    @Test(arguments: InstructionSet.available, [ProductFormat.float, .narrowWeights])
    func `remembers in both directions`(set: InstructionSet, format: ProductFormat) throws {
        var random = SeededRandom(seed: 42)
        let kernels = Kernels(set)!
        for (rows, width) in [(1, 1), (4, 5), (9, 18)] {
            let inputs = 3
            let x = Self.numbers(rows * inputs, -2...2, &random)
            let entering = Self.numbers(8 * width * inputs, -1...1, &random)
            let bias = Self.numbers(8 * width, -1...1, &random)
            let states = [
                Self.numbers(4 * width * width, -1...1, &random), Self.numbers(4 * width * width, -1...1, &random),
            ]
            func packed(_ values: [Float], _ outputs: Int, _ inputs: Int) -> PackedWeights {
                values.withUnsafeBufferPointer {
                    PackedWeights(
                        $0,
                        shape: WeightShape(outputs: outputs, inputs: inputs),
                        format: format,
                        kernels: kernels
                    )!
                }
            }
            let layer = Recurrence(
                inputs: Convolution(packed(entering, 8 * width, inputs), bias: bias),
                forward: packed(states[0], 4 * width, width),
                backward: packed(states[1], 4 * width, width)
            )
            let workbench = Workbench(kernels, workers: .backwards(2))
            let repeats = (0..<rows).map { $0 % 3 }
            let input = try Tensor(x, columns: inputs, pool: workbench.pool)
            for times in [nil, rows > 1 ? repeats : nil] {
                let output = try layer(input, repeating: times, columns: 2 * width + 1, on: workbench)
                let order =
                    times.map { $0.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) } }
                    ?? Array(0..<rows)
                for direction in 0..<2 {
                    let plain = PlainRecurrence(
                        width: width,
                        inputs: inputs,
                        entering: entering,
                        bias: bias,
                        direction: direction
                    )
                    let exact = plain.run(order.map { Array(x[$0 * inputs..<($0 + 1) * inputs]) }, states[direction])
                    for (row, values) in exact.enumerated() {
                        for column in 0..<width {
                            let got = Double(output.row(row)[direction * width + column])
                            #expect(
                                abs(got - values[column]) < 3e-6,
                                "\(rows) rows, width \(width), direction \(direction)"
                            )
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: InstructionSet.available)
    func `heeds rows as their scores say`(set: InstructionSet) throws {
        var random = SeededRandom(seed: 43)
        let workbench = Workbench(Kernels(set)!, workers: .interleaved(2))
        for (rows, heads, width) in [(1, 1, 1), (5, 2, 3), (19, 3, 8)] {
            let columns = heads * width
            let values = (0..<3).map { _ in Self.numbers(rows * columns, -2...2, &random) }
            let tensors = try values.map { try Tensor($0, columns: columns, pool: workbench.pool) }
            let output = try Attention(heads: heads)(
                queries: tensors[0],
                keys: tensors[1],
                values: tensors[2],
                on: workbench
            )
            for (row, column) in [(0, 0), (rows - 1, columns - 1), (rows / 2, columns / 2)] {
                let head = column / width * width
                let scores = (0..<rows).map { other in
                    exp(
                        (0..<width).reduce(0.0) {
                            $0 + Double(values[0][row * columns + head + $1])
                                * Double(values[1][other * columns + head + $1])
                        } / Double(width).squareRoot()
                    )
                }
                let sum = (0..<rows).reduce(0.0) { $0 + scores[$1] * Double(values[2][$1 * columns + column]) }
                #expect(abs(Double(output.row(row)[column]) - sum / scores.reduce(0, +)) < 5e-6)
            }
        }
    }

    @Test(arguments: InstructionSet.available)
    func `does to a tensor what is done on the way into a convolution`(set: InstructionSet) throws {
        let workbench = Workbench(Kernels(set)!, workers: .backwards(2))
        let input = try Tensor((0..<600 * 3).map { Float($0 % 11) - 5 }, columns: 3, pool: workbench.pool)
        let output = try Convolution.Entrance(activation: .leaky(0.25))(input, on: workbench)
        #expect(output.values == input.values.map { $0 < 0 ? $0 / 4 : $0 })
    }

    @Test(arguments: InstructionSet.available)
    func `applies functions to all of a tensor`(set: InstructionSet) throws {
        let workbench = Workbench(Kernels(set)!, workers: .interleaved(3))
        let tensor = try Tensor((0..<40_000).map { Float($0 % 9) - 4 }, columns: 8, pool: workbench.pool)
        let before = tensor.values
        try tensor.applyExponential(on: workbench)
        #expect(zip(before, tensor.values).allSatisfy { abs($1 - exp($0)) <= 3e-7 * exp($0) })
    }

    @Test(arguments: ProductTests.Way.all)
    func `keeps weights in as many bytes as they need`(way: ProductTests.Way) {
        let values = [Float](repeating: 0.5, count: 128 * 3 * 64)
        let packed = values.withUnsafeBufferPointer {
            PackedWeights(
                $0,
                shape: WeightShape(outputs: 128, taps: 3, inputs: 64),
                format: way.format,
                kernels: Kernels(way.set)!
            )!
        }
        let size = [ProductFormat.float: 4, .toom: 4, .bytes: 1][way.format] ?? 2
        let besides = [ProductFormat.bytes: 2 * 128 * 4, .narrowToom: 7 * 128 * 4][way.format] ?? 0
        // Three taps are packed as their values at seven points.
        let taps = way.format == .toom || way.format == .narrowToom ? 7 : 3
        #expect(packed.byteCount == values.count / 3 * taps * size + besides)
    }
}
