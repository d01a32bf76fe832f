package import MynahTensors

/// A curve over time, two values a frame: how high, or how loud.
package struct CurvePredictor {
    package let blocks: [StyledBlock]
    package let projection: Convolution

    init(_ loader: LayerLoader, _ name: String, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        let (size, style) = (configuration.hiddenSize, configuration.styleSize)
        let half = size / 2
        blocks = [
            try StyledBlock(loader, "predictor.\(name).0", .init(inputs: size, outputs: size, style: style)),
            try StyledBlock(
                loader,
                "predictor.\(name).1",
                .init(inputs: size, outputs: half, style: style, doubles: true)
            ),
            try StyledBlock(loader, "predictor.\(name).2", .init(inputs: half, outputs: half, style: style)),
        ]
        projection = try loader.convolution("predictor.\(name)_proj", from: half, to: 1, taps: 1)
    }

    /// The curve for frames.
    package func callAsFunction(_ frames: Tensor, style: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor
    {
        var hidden = frames
        for block in blocks { hidden = try block(hidden, style: style, on: workbench) }
        return try projection(hidden, on: workbench)
    }
}
