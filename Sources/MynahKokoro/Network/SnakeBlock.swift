package import MynahTensors

/// Pairs of convolutions with styled norms, each with a way around it (AdaINResBlock1).
package struct SnakeBlock {
    private let layers: [Layer]

    private struct Layer {
        let first: Convolution
        let second: Convolution
        let firstNorm: StyledNorm
        let secondNorm: StyledNorm
        let firstSnake: Activation
        let secondSnake: Activation
    }

    /// The sizes of a block.
    struct Sizes {
        let channels: Int
        let taps: Int
        let dilations: [Int]
        let style: Int
    }

    init(_ loader: LayerLoader, _ name: String, _ sizes: Sizes) throws(ModelFileError) {
        var layers: [Layer] = []
        for (index, dilation) in sizes.dilations.enumerated() {
            layers.append(try Self.layer(loader, name, index, dilation, sizes))
        }
        self.layers = layers
    }

    private static func layer(
        _ loader: LayerLoader,
        _ name: String,
        _ index: Int,
        _ dilation: Int,
        _ sizes: Sizes
    ) throws(ModelFileError) -> Layer {
        let (channels, taps) = (sizes.channels, sizes.taps)
        func convolution(_ group: String, _ dilation: Int) throws(ModelFileError) -> Convolution {
            try loader.convolution(
                "\(name).\(group).\(index)",
                from: channels,
                to: channels,
                taps: taps,
                in: .manyRows,
                geometry: .init(taps: taps, dilation: dilation)
            )
        }
        func norm(_ group: String) throws(ModelFileError) -> StyledNorm {
            try StyledNorm(loader, "\(name).\(group).\(index)", style: sizes.style, channels: channels)
        }
        func snake(_ group: String) throws(ModelFileError) -> Activation {
            .snake(SnakeParameters(try loader.values("\(name).\(group).\(index)", [1, channels, 1])))
        }
        return Layer(
            first: try convolution("convs1", dilation),
            second: try convolution("convs2", 1),
            firstNorm: try norm("adain1"),
            secondNorm: try norm("adain2"),
            firstSnake: try snake("alpha1"),
            secondSnake: try snake("alpha2")
        )
    }

    /// A tensor with its moments.
    package struct Measured {
        let tensor: Tensor
        let moments: ChannelMoments

        package init(tensor: Tensor, moments: ChannelMoments) {
            self.tensor = tensor
            self.moments = moments
        }
    }

    /// Sends `input` through, and lets the last sum leave by `exit`, whose addend is set here; gives its moments where it asks for them.
    package func callAsFunction(
        _ input: Measured,
        style: Tensor,
        into exit: Convolution.Exit,
        on workbench: Workbench
    ) throws(Interruption) -> ChannelMoments? {
        var (current, moments) = (input.tensor, input.moments)
        var own: Tensor?
        for (index, layer) in layers.enumerated() {
            let scaling = try layer.firstNorm.scaling(moments, style: style, on: workbench)
            let (hidden, hiddenMoments) = try layer.first.measured(
                current,
                through: .init(scaling: scaling, activation: layer.firstSnake),
                on: workbench
            )
            let second = try layer.secondNorm.scaling(hiddenMoments, style: style, on: workbench)
            let entrance = Convolution.Entrance(scaling: second, activation: layer.secondSnake)
            var way = exit
            if index + 1 < layers.count {
                // The sum takes the place of what it is added to, once that is the block's own.
                if own == nil { own = try workbench.tensor(rows: current.rows, columns: current.columns) }
                way = Convolution.Exit(own ?? current)
                way.isMeasured = true
            }
            way.addend = current
            let result = try layer.second(hidden, through: entrance, into: way, on: workbench)
            guard index + 1 < layers.count, let result else { return result }
            (own, current, moments) = (way.output, way.output, result)
        }
        return nil
    }
}
