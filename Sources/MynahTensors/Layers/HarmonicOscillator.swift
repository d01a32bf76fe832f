import CMynahKernels

/// Sines of a pitch and its multiples with noise among them, weighed and bent into one signal.
public struct HarmonicOscillator: Sendable {
    /// The weight of each multiple, the pitch itself first.
    private let weights: [Float]
    private let bias: Float
    private let sampleRate: Double
    /// The pitch in hertz at and below which there is none.
    public static let lowestPitch: Float = 10

    /// Samples of one value of the pitch.
    private let stride: Int

    /// Makes an oscillator for a pitch of a value each `stride` samples, which must be even.
    public init(weights: [Float], bias: Float, sampleRate: Int, stride: Int) {
        precondition(stride > 0 && stride % 2 == 0, "the middle of a stride lies between two samples")
        self.weights = weights
        self.bias = bias
        self.sampleRate = Double(sampleRate)
        self.stride = stride
    }

    /// The signal for a pitch in hertz; where that is 10 or less, there is noise alone. One row a sample.
    public func callAsFunction(
        pitch: Tensor,
        seed: UInt64,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let (steps, phases) = turns(pitch)
        let output = try workbench.tensor(rows: pitch.rows * stride, columns: 1)
        let table = workbench.kernels.table
        let blockRows = 16 * stride
        try workbench.run((output.rows + blockRows - 1) / blockRows) { block, _ in
            var job = description(pitch, seed: seed)
            job.first = block * blockRows
            job.count = min(blockRows, output.rows - job.first)
            job.y = output.row(job.first)
            sound(&job, steps, phases, table)
        }
        return output
    }

    /// Turns a sample of each multiple at each value of the pitch, and the turns made until its middle, of which whole ones are left out.
    private func turns(_ pitch: Tensor) -> (steps: [Double], phases: [Double]) {
        let count = weights.count
        var steps = [Double](repeating: 0, count: pitch.rows * count)
        var phases = steps
        for row in 0..<pitch.rows {
            for multiple in 0..<count {
                let index = row * count + multiple
                let turns = Double(pitch.floats[row]) * Double(multiple + 1) / sampleRate
                steps[index] = turns - turns.rounded(.down)
                let phase = (row > 0 ? phases[index - count] : 0) + steps[index] * Double(stride)
                phases[index] = phase - phase.rounded(.down)
            }
        }
        return (steps, phases)
    }

    private func description(_ pitch: Tensor, seed: UInt64) -> MynahSource {
        var job = MynahSource()
        job.pitch = UnsafePointer(pitch.floats)
        job.pitches = Int32(pitch.rows)
        job.stride = Int32(stride)
        job.harmonics = Int32(weights.count)
        job.bias = bias
        job.amplitude = 0.1
        job.noise = 0.003
        job.threshold = Self.lowestPitch
        job.unvoiced = 0.1 / 3
        job.seed = seed
        return job
    }

    private func sound(
        _ job: inout MynahSource,
        _ steps: [Double],
        _ phases: [Double],
        _ table: UnsafePointer<MynahKernels>
    ) {
        weights.withUnsafeBufferPointer { weights in
            steps.withUnsafeBufferPointer { steps in
                phases.withUnsafeBufferPointer { phases in
                    job.weights = weights.baseAddress
                    job.step = steps.baseAddress
                    job.phase = phases.baseAddress
                    table.pointee.source(&job)
                }
            }
        }
    }
}
