import Glibc
import MynahKokoro
import MynahTensors
import MynahTesting
import MynahText
import Testing

/// Parts of the network against their plain definitions.
struct NetworkPartsTests {
    private let kernels: Kernels
    private let workbench: Workbench
    private let tensors: KokoroTensors

    init() throws {
        kernels = try #require(Kernels(.best))
        workbench = Workbench(kernels)
        tensors = KokoroTensors(try ReferenceModel.file())
    }

    private func noise(_ name: String, rows: Int, columns: Int) throws -> Tensor {
        try Tensor(ReferenceWeights.uniform(name, count: rows * columns), columns: columns, pool: workbench.pool)
    }

    @Test(arguments: [0, 1])
    func `a stage's upsampling is the transposed convolution`(stage: Int) throws {
        let network = try KokoroNetwork(tensors, precision: .exact, kernels: kernels)
        let sizes = network.configuration.generator
        let (rate, taps) = (sizes.rates[stage], sizes.kernelSizes[stage])
        let (inputs, outputs) = (2 * sizes.channels(after: stage), sizes.channels(after: stage))
        let input = try noise("input", rows: 5, columns: inputs)
        let name = "decoder.generator.ups.\(stage)"
        let weights = try ReferenceModel.file().tensor("\(name).weight").values()
        let bias = try ReferenceModel.file().tensor("\(name).bias").values()
        let got = try network.generator.stages[stage].upsampling(
            input,
            activation: .none,
            firstRow: 1,
            on: workbench
        ).values
        var wanted = [Double](repeating: 0, count: 5 * rate * outputs)
        for row in 0..<5 * rate { for output in 0..<outputs { wanted[row * outputs + output] = Double(bias[output]) } }
        for (row, tap) in (0..<5).flatMap({ row in (0..<taps).map { (row, $0) } }) {
            let target = row * rate + tap - (taps - rate) / 2
            guard (0..<5 * rate).contains(target) else { continue }
            for output in 0..<outputs {
                for channel in 0..<inputs {
                    let weight = Double(weights[(tap * outputs + output) * inputs + channel])
                    wanted[target * outputs + output] += weight * Double(input.values[row * inputs + channel])
                }
            }
        }
        for (index, value) in wanted.enumerated() { #expect(abs(Double(got[outputs + index]) - value) < 1e-5) }
    }

    @Test(arguments: [2, 7, 61])
    func `the way back from spectra is windows added up`(rows: Int) throws {
        let spectra = try noise("spectra", rows: rows, columns: 22)
        let got = try SpectrumInverse(FourierBasis(length: 20, hop: 5))(spectra, on: workbench).values
        var (sums, weights) = (
            [Double](repeating: 0, count: rows * 5 + 20), [Double](repeating: 0, count: rows * 5 + 20)
        )
        for row in 0..<rows {
            for (index, sample) in Self.window(Array(spectra.values[row * 22..<row * 22 + 22])).enumerated() {
                let weight = 0.5 - 0.5 * cos(2 * Double.pi * Double(index) / 20)
                sums[row * 5 + index] += sample * weight
                weights[row * 5 + index] += weight * weight
            }
        }
        #expect(got.count == (rows - 1) * 5)
        for index in got.indices { #expect(abs(Double(got[index]) - sums[index + 10] / weights[index + 10]) < 1e-5) }
    }

    /// The samples of one spectrum, without their window.
    private static func window(_ spectrum: [Float]) -> [Double] {
        (0..<20).map { sample in
            (0...10).reduce(0.0) { sum, k in
                let (magnitude, phase) = (exp(Double(spectrum[k])), sin(Double(spectrum[11 + k])))
                let angle = phase + 2 * Double.pi * Double(k * sample) / 20
                // The outer ones have no imaginary part.
                let outer = magnitude * cos(phase) * (k == 0 || sample % 2 == 0 ? 1 : -1)
                return sum + (k % 10 == 0 ? outer : 2 * magnitude * cos(angle)) / 20
            }
        }
    }

    @Test func `the outer frequencies of a source are turned by nothing or half a turn`() throws {
        let spectra = try SourceSpectrum(FourierBasis(length: 20, hop: 5))(
            try noise("source", rows: 300, columns: 1),
            on: workbench
        ).values
        for row in 0..<61 {
            for column in [11, 21] { #expect([0, Float(Double.pi)].contains(spectra[row * 22 + column])) }
        }
    }

    @Test func `a number that is not finite is named by its tensor`() throws {
        let name = "decoder.encode.conv1.weight"
        var bytes = ReferenceModel.bytes()
        let place = try ReferenceModel.file().tensor(name).place
        withUnsafeBytes(of: Float.nan.bitPattern.littleEndian) { nan in
            for (index, byte) in nan.enumerated() { bytes[place.range.lowerBound + 400 + index] = byte }
        }
        let broken = KokoroTensors(try KokoroModelFile(ModelFile(DataBlock(bytes))))
        let error = #expect(throws: ModelFileError.self) {
            _ = try KokoroNetwork(broken, precision: .exact, kernels: kernels)
        }
        #expect(error?.code == .unusableNumber)
        #expect(error?.message.hasPrefix("The model's tensor '\(name)' has a number") == true)
    }
}
