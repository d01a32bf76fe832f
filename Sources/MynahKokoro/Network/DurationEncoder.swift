package import MynahTensors

/// Symbols as the style would time them: recurrent layers with styled norms, told the style again before each.
package struct DurationEncoder {
    private let layers: [Layer]
    private let size: Int
    private let style: Int

    private struct Layer {
        let recurrence: Recurrence
        let norm: Convolution
    }

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        size = configuration.hiddenSize
        style = configuration.styleSize
        var layers: [Layer] = []
        for index in 0..<configuration.layerCount {
            let name = "predictor.text_encoder.lstms"
            let recurrence = try loader.recurrence("\(name).\(2 * index)", from: size + style, to: size)
            let norm = try loader.linear("\(name).\(2 * index + 1).fc", from: style, to: 2 * size)
            layers.append(Layer(recurrence: recurrence, norm: norm))
        }
        self.layers = layers
    }

    /// Encodes what the transformer read; the style is in the last columns of what comes out.
    package func callAsFunction(_ text: Tensor, style: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        var hidden = try workbench.tensor(rows: text.rows, columns: size + self.style)
        hidden.setColumns(from: 0, to: text)
        tell(style, to: hidden)
        for layer in layers {
            hidden = try layer.recurrence(hidden, columns: size + self.style, on: workbench)
            let told = try layer.norm(style, on: workbench).values
            let norm = LayerNorm(
                gains: Array(told[..<size]),
                shifts: Array(told[size...]),
                epsilon: 1e-5,
                gainsAreAddedToOne: true
            )
            try norm(hidden, into: hidden, on: workbench)
            tell(style, to: hidden)
        }
        return hidden
    }

    private func tell(_ style: Tensor, to hidden: Tensor) {
        hidden.setColumns(from: size, toEach: UnsafeBufferPointer(start: style.floats, count: self.style))
    }
}
