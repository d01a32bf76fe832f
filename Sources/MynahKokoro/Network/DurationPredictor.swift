package import MynahTensors

/// How many frames each symbol lasts at speed 1, before it is rounded.
package struct DurationPredictor {
    package let recurrence: Recurrence
    package let projection: Convolution

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        let (size, style) = (configuration.hiddenSize, configuration.styleSize)
        recurrence = try loader.recurrence("predictor.lstm", from: size + style, to: size)
        projection = try loader.linear(
            "predictor.duration_proj.linear_layer",
            from: size,
            to: configuration.longestDuration
        )
    }

    /// The sum of the chances that a symbol lasts one frame more.
    package func callAsFunction(_ encoded: Tensor, on workbench: Workbench) throws(Interruption) -> [Float] {
        let chances = try projection(recurrence(encoded, on: workbench), on: workbench)
        for index in 0..<chances.count { chances.floats[index] = -chances.floats[index] }
        try chances.applyExponential(on: workbench)
        return (0..<chances.rows).map { row in
            var sum: Float = 0
            for column in 0..<chances.columns { sum += 1 / (1 + chances.row(row)[column]) }
            return sum
        }
    }
}
