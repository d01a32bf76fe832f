import MynahTensors

/// A norm over time whose gains and shifts follow from the style (AdaIN).
package struct StyledNorm {
    private let layer: Convolution
    private let channels: Int

    init(_ loader: LayerLoader, _ name: String, style: Int, channels: Int) throws(ModelFileError) {
        layer = try loader.linear("\(name).fc", from: style, to: 2 * channels)
        self.channels = channels
    }

    /// What makes a tensor of those moments what the style wants.
    func scaling(
        _ moments: ChannelMoments,
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> ChannelScaling {
        let told = try layer(style, on: workbench)
        return moments.scaling(
            gain: UnsafeBufferPointer(start: told.floats, count: channels),
            shift: UnsafeBufferPointer(start: told.floats + channels, count: channels)
        )
    }
}
