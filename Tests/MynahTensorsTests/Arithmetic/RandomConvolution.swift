import Glibc
import MynahTensors
import MynahTesting

/// A convolution of random shape and numbers, and what must come of it by arithmetic in 64-bit floats.
struct RandomConvolution: CustomStringConvertible {
    enum Shaping { case none, leaky, snake }

    var format = ProductFormat.float
    var rows = 1
    var inputs = 1
    var outputs = 1
    var taps = 1
    var geometry = Convolution.Geometry()
    var shaping = Shaping.none
    var isScaled = false
    var hasBias = false
    var hasAddend = false
    var hasOther = false
    var factor: Float = 1
    var furtherColumns = 0
    var furtherRows = 0

    let slope: Float = 0.2
    private(set) var input: [Float] = []
    private(set) var weights: [Float] = []
    private(set) var bias: [Float] = []
    private(set) var addend: [Float] = []
    private(set) var other: [Float] = []
    private(set) var gains: [Float] = []
    private(set) var shifts: [Float] = []
    private(set) var alpha: [Float] = []

    /// How many rows come out.
    var rowsOut: Int {
        let reach = geometry.dilation * (taps - 1)
        return (rows + 2 * geometry.padding - reach - 1) / geometry.stride + 1 + furtherRows
    }

    /// Whether several rows are multiplied together.
    var takesRowsTogether: Bool { format == .toom || format == .narrowToom }

    var description: String {
        "\(format) \(rows) rows, \(inputs) to \(outputs), \(taps) taps, \(geometry), \(shaping), scaled \(isScaled), bias \(hasBias), "
            + "addend \(hasAddend), other \(hasOther), factor \(factor), further \(furtherColumns), \(furtherRows)"
    }
}

extension RandomConvolution {
    /// Draws a shape of the edges that kernels have, and numbers.
    static func drawn(_ format: ProductFormat, from random: inout SeededRandom) -> Self {
        var one = RandomConvolution()
        one.format = format
        one.taps = [1, 1, 2, 3, 5, 7, 11].randomElement(using: &random)!
        one.inputs = Int.random(in: 1...(Bool.random(using: &random) ? 6 : 70), using: &random)
        one.outputs = Int.random(in: 1...(Bool.random(using: &random) ? 20 : 130), using: &random)
        one.rows = Int.random(in: 1...(one.outputs > 40 ? 9 : 45), using: &random)
        one.drawGeometry(&random)
        one.shaping = [.none, .leaky, .snake].randomElement(using: &random)!
        one.isScaled = Bool.random(using: &random)
        one.hasBias = Bool.random(using: &random)
        one.hasAddend = Bool.random(using: &random)
        one.hasOther = Bool.random(using: &random)
        one.factor = [1, 0.5, 1 / 3].randomElement(using: &random)!
        one.furtherColumns = [0, 0, 1, 7].randomElement(using: &random)!
        one.furtherRows = [0, 0, 1].randomElement(using: &random)!
        one.drawNumbers(&random)
        return one
    }

    private mutating func drawGeometry(_ random: inout SeededRandom) {
        geometry.dilation = Int.random(in: 1...4, using: &random)
        geometry.stride = takesRowsTogether ? 1 : [1, 1, 2, 6].randomElement(using: &random)!
        let reach = geometry.dilation * (taps - 1)
        geometry.padding = Int.random(in: 0...reach + 2, using: &random)
        rows = max(rows, reach + 1 - 2 * geometry.padding)
    }

    mutating func drawNumbers(_ random: inout SeededRandom) {
        // Numbers of 16 bits, so that what keeps 16 bits keeps them exactly.
        func numbers(_ count: Int, _ range: ClosedRange<Float>) -> [Float] {
            (0..<count).map { _ in
                Float(bitPattern: Float.random(in: range, using: &random).bitPattern & 0xFFFF_0000)
            }
        }
        input = numbers(rows * inputs, -3...3)
        weights = numbers(outputs * taps * inputs, -1...1)
        bias = hasBias ? numbers(outputs, -1...1) : []
        addend = hasAddend ? numbers(rowsOut * outputs, -2...2) : []
        other = hasOther ? numbers(rowsOut * outputs, -2...2) : []
        gains = numbers(inputs, -0.5...0.5)
        shifts = numbers(inputs, -1...1)
        alpha = numbers(inputs, 0.05...4)
    }

    /// Takes one everywhere, which is the largest number that there is.
    mutating func drawOnes() {
        input = [Float](repeating: 1, count: rows * inputs)
        weights = [Float](repeating: 1, count: outputs * taps * inputs)
    }

    /// Takes numbers that 8 bits hold: whole ones up to 127, which stands in every row and in the weights of every output.
    mutating func drawBytes(_ random: inout SeededRandom) {
        drawNumbers(&random)
        for index in input.indices {
            input[index] =
                index % inputs == index / inputs % inputs ? 127 : Float(Int.random(in: -127...127, using: &random))
        }
        for index in weights.indices {
            let isFirst = index % (taps * inputs) == 0
            weights[index] = isFirst ? -127 : Float(Int.random(in: -127...127, using: &random))
        }
    }
}

extension RandomConvolution {
    /// A value, and how large the numbers were that it was made of.
    struct Expectation {
        var value = 0.0
        var magnitude = 0.0
        /// The variance that rounding operands and weights to 8 bits gives it.
        var variance = 0.0
    }

    /// What must come out where.
    struct Oracle {
        let convolution: RandomConvolution
        /// The rows as they are multiplied, with their magnitudes.
        private let entered: [Expectation]
        private let operandStep: Double

        init(_ convolution: RandomConvolution) {
            self.convolution = convolution
            entered = convolution.entered()
            operandStep = (entered.map { abs($0.value) }.max() ?? 0) / 127
        }

        func callAsFunction(_ row: Int, _ output: Int) -> Expectation {
            let one = convolution
            var sum = Expectation()
            let size = one.taps * one.inputs
            let weights = one.weights[output * size..<(output + 1) * size].map { Double($0) }
            let weightStep = (weights.map { abs($0) }.max() ?? 0) / 127
            for tap in 0..<one.taps {
                let source = row * one.geometry.stride - one.geometry.padding + tap * one.geometry.dilation
                guard (0..<one.rows).contains(source) else { continue }
                for input in 0..<one.inputs {
                    let (x, w) = (entered[source * one.inputs + input], weights[tap * one.inputs + input])
                    sum.value += x.value * w
                    sum.magnitude += x.magnitude * abs(w)
                    sum.variance +=
                        (x.value * weightStep * x.value * weightStep + w * operandStep * w * operandStep) / 12
                }
            }
            sum.add(one.bias, output)
            sum.add(one.addend, row * one.outputs + output)
            sum.add(one.other, row * one.outputs + output)
            sum.multiply(by: Double(one.factor))
            return sum
        }
    }

    /// The input, normed and shaped.
    private func entered() -> [Expectation] {
        let (factors, addends) = scaling()
        return input.indices.map { index in
            let channel = index % inputs
            let (x, a) = (Double(input[index]) * factors[channel], Double(alpha[channel]))
            var result = Expectation(value: x + addends[channel], magnitude: abs(x) + abs(addends[channel]))
            switch shaping {
            case .none: break
            case .leaky: if result.value < 0 { result.value *= Double(slope) }
            case .snake:
                let sine = sin(a * result.value)
                result.value += sine * sine / a
                result.magnitude *= 2 + a
            }
            return result
        }
    }

    private func scaling() -> (factors: [Double], addends: [Double]) {
        guard isScaled else { return ([Double](repeating: 1, count: inputs), [Double](repeating: 0, count: inputs)) }
        var (factors, addends): ([Double], [Double]) = ([], [])
        for channel in 0..<inputs {
            let values = (0..<rows).map { Double(input[$0 * inputs + channel]) }
            let mean = values.reduce(0, +) / Double(rows)
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rows)
            factors.append((1 + Double(gains[channel])) / (variance + 1e-5).squareRoot())
            addends.append(Double(shifts[channel]) - mean * factors[channel])
        }
        return (factors, addends)
    }
}

extension RandomConvolution.Expectation {
    fileprivate mutating func add(_ values: [Float], _ place: Int) {
        guard !values.isEmpty else { return }
        value += Double(values[place])
        magnitude += Double(abs(values[place]))
    }

    fileprivate mutating func multiply(by factor: Double) {
        value *= factor
        magnitude *= factor
        variance *= factor * factor
    }

    /// Is no surer than any of the others: of rows that are taken together, the largest decides.
    mutating func cover(_ others: [Self]) {
        magnitude = others.map(\.magnitude).max() ?? magnitude
    }

    /// How far a product of that format may be from the value.
    func tolerance(_ format: ProductFormat, operandsAreExact: Bool) -> Double {
        switch format {
        case .float, .narrowWeights, .split, .toom: 4e-6 * magnitude + 1e-30
        case .narrow: (operandsAreExact ? 4e-6 : 4e-3) * magnitude + 1e-30
        case .narrowToom: 4e-3 * magnitude + 1e-30
        case .bytes: 7 * variance.squareRoot() + 4e-6 * magnitude + 1e-30
        }
    }
}
