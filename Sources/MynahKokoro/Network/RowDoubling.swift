import MynahTensors

/// Twice as many rows, each channel by itself: a transposed convolution of three taps with stride 2.
struct RowDoubling {
    private let weights: [Float]
    private let bias: [Float]

    init(_ loader: LayerLoader, _ name: String, channels: Int) throws(ModelFileError) {
        weights = try loader.values("\(name).weight", [channels, 3])
        bias = try loader.values("\(name).bias", [channels])
    }

    func callAsFunction(_ input: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let channels = bias.count
        let output = try workbench.tensor(rows: 2 * input.rows, columns: channels)
        try workbench.run(input.rows) { row, _ in
            let isLast = row + 1 == input.rows
            let (here, next) = (input.row(row), isLast ? nil : input.row(row + 1))
            let (even, odd) = (output.row(2 * row), output.row(2 * row + 1))
            for channel in 0..<channels {
                let taps = 3 * channel
                even[channel] = weights[taps + 1] * here[channel] + bias[channel]
                odd[channel] = weights[taps + 2] * here[channel] + bias[channel]
                if let next { odd[channel] += weights[taps] * next[channel] }
            }
        }
        return output
    }
}
