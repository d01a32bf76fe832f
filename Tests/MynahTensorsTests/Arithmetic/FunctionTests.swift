import CMynahKernels
import Glibc
import MynahTensors
import MynahTesting
import Testing

@Suite struct FunctionTests {
    typealias Function = @convention(c) (UnsafeMutablePointer<Float>?, UnsafePointer<Float>?, Int) -> Void

    /// A function, its range, and the error that it is said to have: absolute, relative, or both.
    struct Claim: Sendable, CustomTestStringConvertible {
        let name: String
        let range: ClosedRange<Float>
        let function: @Sendable (borrowing MynahKernels) -> Function?
        let exact: @Sendable (Double) -> Double
        let absolute: Double
        let relative: Double
        var testDescription: String { name }

        static let all = [
            Claim(
                name: "exponential",
                range: -87.3...88.7,
                function: { $0.exponentials },
                exact: { exp($0) },
                absolute: 0,
                relative: 2e-7
            ),
            Claim(
                name: "sine",
                range: -40_000...40_000,
                function: { $0.sines },
                exact: { sin($0) },
                absolute: 2e-7,
                relative: 0
            ),
            Claim(
                name: "sine near zero",
                range: -4...4,
                function: { $0.sines },
                exact: { sin($0) },
                absolute: 2e-7,
                relative: 0
            ),
            Claim(
                name: "hyperbolic tangent",
                range: -20...20,
                function: { $0.hyperbolic_tangents },
                exact: { tanh($0) },
                absolute: 0,
                relative: 3e-7
            ),
            Claim(
                name: "hyperbolic tangent near zero",
                range: -0.7...0.7,
                function: { $0.hyperbolic_tangents },
                exact: { tanh($0) },
                absolute: 0,
                relative: 3e-7
            ),
        ]
    }

    @Test(arguments: InstructionSet.available, Claim.all)
    func `keeps to the error that is claimed`(set: InstructionSet, claim: Claim) throws {
        let function = try #require(claim.function(Kernels(set)!.table.pointee))
        var random = SeededRandom(seed: 21)
        var values = (0..<FuzzRounds.count(usual: 20) * 500).map { _ in Float.random(in: claim.range, using: &random) }
        values += [claim.range.lowerBound, claim.range.upperBound, 0, .leastNormalMagnitude, 1]
        var results = values
        function(&results, values, values.count)
        var worst = 0.0
        for (value, result) in zip(values, results) {
            let exact = claim.exact(Double(value))
            let allowed = claim.absolute + claim.relative * abs(exact) + 1e-44
            worst = max(worst, abs(Double(result) - exact) / allowed)
        }
        #expect(worst <= 1)
    }

    @Test(arguments: InstructionSet.available)
    func `computes any number of values and no more`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        for count in 0...35 {
            let values = (0...count).map { Float($0) / 10 - 1 }
            var results = values
            table.sines(&results, values, count)
            #expect(results[count] == values[count])
            for index in 0..<count { #expect(abs(results[index] - sin(values[index])) < 2e-7) }
        }
    }

    @Test(arguments: InstructionSet.available)
    func `stays finite beyond the range, and keeps what is no number`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        let values: [Float] = [-1e30, -100, 100, 1e30, .infinity, -.infinity]
        var results = values
        table.exponentials(&results, values, values.count)
        #expect(results.allSatisfy { $0.isFinite && $0 >= 0 })
        table.hyperbolic_tangents(&results, values, values.count)
        #expect(results == [-1, -1, 1, 1, 1, -1])
        for function in [table.exponentials!, table.sines!, table.hyperbolic_tangents!] {
            var result: Float = 0
            function(&result, [Float.nan], 1)
            #expect(result.isNaN)
        }
    }

    @Test(arguments: InstructionSet.available)
    func `computes the Gaussian error linear unit`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        var values = (0..<1_001).map { Float($0 - 500) / 50 }
        let before = values
        table.gelu(&values, values.count)
        for (x, y) in zip(before, values) {
            let wide = Double(x)
            let exact = 0.5 * wide * (1 + tanh((2 / Double.pi).squareRoot() * (wide + 0.044715 * wide * wide * wide)))
            #expect(abs(Double(y) - exact) <= 3e-7 * (1 + abs(wide)))
        }
    }

    @Test(arguments: InstructionSet.available)
    func `makes shares of rows that sum to one`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        var random = SeededRandom(seed: 22)
        for columns in [1, 2, 3, 4, 7, 8, 15, 16, 17, 33, 100] {
            let (rows, step) = (3, columns + 2)
            let before = (0..<rows * step).map { _ in Float.random(in: -30...30, using: &random) }
            var after = before
            table.softmax(&after, step, Int32(rows), Int32(columns), 0.5)
            for row in 0..<rows {
                let scores = before[row * step..<row * step + columns].map { exp(Double($0) * 0.5) }
                let total = scores.reduce(0, +)
                for column in 0..<columns {
                    let exact = scores[column] / total
                    #expect(abs(Double(after[row * step + column]) - exact) <= 2e-6 * exact + 1e-30)
                }
                #expect(after[row * step + columns] == before[row * step + columns])
            }
        }
    }

    @Test(arguments: InstructionSet.available)
    func `sums columns and their squares in 64 bits`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        var random = SeededRandom(seed: 23)
        for columns in [1, 3, 8, 17, 64] {
            let (rows, step) = (29, columns + 1)
            let values = (0..<rows * step).map { _ in Float.random(in: 999...1_001, using: &random) }
            var sums = [Double](repeating: 1, count: 2 * columns)
            table.column_sums(values, step, Int32(rows), Int32(columns), &sums)
            for column in 0..<columns {
                let exact = (0..<rows).map { Double(values[$0 * step + column]) }
                #expect(abs(sums[column] - exact.reduce(1, +)) < 1e-8)
                #expect(abs(sums[columns + column] - exact.reduce(1) { $0 + $1 * $1 }) < 1e-5)
            }
        }
    }
}
