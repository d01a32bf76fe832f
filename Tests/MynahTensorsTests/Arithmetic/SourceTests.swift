import CMynahKernels
import Glibc
import MynahTensors
import MynahTesting
import Testing

@Suite struct SourceTests {
    /// Values that the rule for noise gives, by their bits: computed apart from this code.
    static let golden: [(seed: UInt64, index: UInt64, bits: UInt32)] = [
        (42, 0, 0x3ED4_5626), (42, 1, 0xBF64_52A8), (42, 8, 0xC008_3C67), (42, 9, 0xBF50_A038),
        (42, 215_999, 0x3E70_9DC8), (7, 12_345_678_901, 0x3F96_4876), (0, 0, 0xBEE7_CFDD), (.max, 3, 0xBB4A_4697),
    ]

    @Test(arguments: InstructionSet.available)
    func `draws the noise that the rule gives`(set: InstructionSet) {
        let table = Kernels(set)!.table.pointee
        for value in Self.golden { #expect(table.gaussian(value.seed, value.index).bitPattern == value.bits) }
    }

    @Test func `draws noise that is normal`() {
        let table = Kernels(.best)!.table.pointee
        let values = (0..<20_000).map { Double(table.gaussian(1, $0)) }
        let mean = values.reduce(0, +) / 20_000
        let variance = values.reduce(0) { $0 + $1 * $1 } / 20_000
        let fourth = values.reduce(0) { $0 + $1 * $1 * $1 * $1 } / 20_000
        #expect(abs(mean) < 0.03 && abs(variance - 1) < 0.04 && abs(fourth - 3) < 0.25)
    }

    /// A pitch that begins, glides, stops and comes back.
    static let pitch: [Float] = [0, 120.5, 121, 180, 240, 10, 10.001, 0, 0, 333.3, 90]
    static let weights: [Float] = [0.9, -0.4, 0.3, 0.2]

    private static func signal(_ set: InstructionSet, workers: Workers = .one, pitch: [Float] = pitch) throws -> [Float]
    {
        let workbench = Workbench(Kernels(set)!, workers: workers)
        let oscillator = HarmonicOscillator(weights: weights, bias: 0.05, sampleRate: 24_000, stride: 20)
        let curve = try Tensor(pitch, columns: 1, pool: workbench.pool)
        return try oscillator(pitch: curve, seed: 42, on: workbench).values
    }

    @Test(arguments: InstructionSet.available)
    func `follows the formula`(set: InstructionSet) throws {
        let signal = try Self.signal(set)
        #expect(signal.count == 20 * Self.pitch.count)
        for (sample, got) in signal.enumerated() { #expect(abs(Double(got) - Self.formula(sample)) < 2e-7) }
    }

    @Test(arguments: InstructionSet.available)
    func `is the same to the bit on all machines, however it is shared out`(set: InstructionSet) throws {
        let pitch = (0..<70).map { Float($0 % 7 == 0 ? 0 : 100 + $0) }
        let plain = try Self.signal(.scalar, pitch: pitch)
        #expect(try Self.signal(set, workers: .backwards(3), pitch: pitch) == plain)
    }

    /// The sample as the specification has it: phases are sums of the pitch, linear between the middles of its values.
    private static func formula(_ sample: Int) -> Double {
        let stride = 20.0
        let place = min(max((Double(sample) + 0.5) / stride - 0.5, 0), Double(pitch.count - 1))
        let (low, share) = (Int(place), place - Double(Int(place)))
        let voiced = pitch[sample / 20] > 10
        var sum = 0.05
        for (index, weight) in weights.enumerated() {
            func phase(_ value: Int) -> Double {
                stride
                    * pitch[...min(value, pitch.count - 1)].reduce(0) { total, hertz in
                        let turns = Double(hertz) * Double(index + 1) / 24_000
                        return total + turns - turns.rounded(.down)
                    }
            }
            let turns = phase(low) + share * (phase(low + 1) - phase(low))
            let noise =
                Double(noise(sample * weights.count + index)) * (voiced ? Double(Float(0.003)) : Double(Float(0.1 / 3)))
            sum += Double(weight) * ((voiced ? 0.1 * sin(2 * .pi * turns) : 0) + noise)
        }
        return tanh(sum)
    }

    private static func noise(_ index: Int) -> Float { Kernels(.scalar)!.table.pointee.gaussian(42, UInt64(index)) }
}
