package import MynahTensors

/// What each symbol sounds like, from itself and its neighbours.
package struct TextEncoder {
    private let embeddings: [Float]
    private let layers: [Layer]
    private let recurrence: Recurrence
    private let size: Int

    private struct Layer {
        let convolution: Convolution
        let norm: LayerNorm
    }

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        size = configuration.hiddenSize
        embeddings = try loader.values("text_encoder.embedding.weight", [configuration.tokenCount, size])
        var layers: [Layer] = []
        for index in 0..<configuration.layerCount {
            let name = "text_encoder.cnn.\(index)"
            let taps = configuration.textEncoderKernelSize
            let norm = LayerNorm(
                gains: try loader.values("\(name).1.gamma", [size]),
                shifts: try loader.values("\(name).1.beta", [size]),
                epsilon: 1e-5
            )
            layers.append(
                Layer(convolution: try loader.convolution("\(name).0", from: size, to: size, taps: taps), norm: norm)
            )
        }
        self.layers = layers
        recurrence = try loader.recurrence("text_encoder.lstm", from: size, to: size)
    }

    /// Reads tokens.
    package func callAsFunction(_ tokens: [Int], on workbench: Workbench) throws(Interruption) -> Tensor {
        var hidden = try workbench.tensor(rows: tokens.count, columns: size)
        embeddings.withUnsafeBufferPointer { values in
            for (index, token) in tokens.enumerated() {
                hidden.row(index).update(from: values.baseAddress! + token * size, count: size)
            }
        }
        for layer in layers {
            hidden = try layer.convolution(hidden, on: workbench)
            try layer.norm(hidden, slope: 0.2, into: hidden, on: workbench)
        }
        return try recurrence(hidden, on: workbench)
    }
}
