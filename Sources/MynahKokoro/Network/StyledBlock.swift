package import MynahTensors

/// Two convolutions with styled norms and a way around them; may double the rows (AdainResBlk1d).
package struct StyledBlock {
    private let first: Convolution
    private let second: Convolution
    private let firstNorm: StyledNorm
    private let secondNorm: StyledNorm
    private let around: Convolution?
    private let doubling: RowDoubling?

    /// The sizes of a block.
    struct Sizes {
        let inputs: Int
        let outputs: Int
        let style: Int
        var doubles = false
        var accuracy = LayerLoader.Accuracy.full
    }

    init(_ loader: LayerLoader, _ name: String, _ sizes: Sizes) throws(ModelFileError) {
        let (inputs, outputs, accuracy) = (sizes.inputs, sizes.outputs, sizes.accuracy)
        first = try loader.convolution("\(name).conv1", from: inputs, to: outputs, taps: 3, in: accuracy)
        second = try loader.convolution("\(name).conv2", from: outputs, to: outputs, taps: 3, in: accuracy)
        firstNorm = try StyledNorm(loader, "\(name).norm1", style: sizes.style, channels: inputs)
        secondNorm = try StyledNorm(loader, "\(name).norm2", style: sizes.style, channels: outputs)
        around =
            inputs == outputs
            ? nil
            : try loader.convolution(
                "\(name).conv1x1",
                from: inputs,
                to: outputs,
                taps: 1,
                in: accuracy,
                hasBias: false
            )
        doubling = sizes.doubles ? try RowDoubling(loader, "\(name).pool", channels: inputs) : nil
    }

    /// What comes out for `input`, in the first columns of a tensor of `columns`, or of no more than needed.
    package func callAsFunction(
        _ input: Tensor,
        moments: ChannelMoments? = nil,
        style: Tensor,
        columns: Int? = nil,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let moments = moments ?? ChannelMoments(of: input, kernels: workbench.kernels)
        let scaling = try firstNorm.scaling(moments, style: style, on: workbench)
        let (hidden, hiddenMoments) = try enter(input, scaling, on: workbench)
        let secondScaling = try secondNorm.scaling(hiddenMoments, style: style, on: workbench)
        let output = try workbench.tensor(rows: hidden.rows, columns: columns ?? second.weights.outputs)
        var exit = Convolution.Exit(output)
        exit.addend = try bypass(input, on: workbench)
        exit.factor = Float(0.5).squareRoot()
        try second(
            hidden,
            through: .init(scaling: secondScaling, activation: Self.activation),
            into: exit,
            on: workbench
        )
        return output
    }

    private static let activation = Activation.leaky(0.2)

    private func enter(
        _ input: Tensor,
        _ scaling: ChannelScaling,
        on workbench: Workbench
    ) throws(Interruption) -> (Tensor, ChannelMoments) {
        let entrance = Convolution.Entrance(scaling: scaling, activation: Self.activation)
        // These blocks tell pitch and loudness: their moments are worth a pass of their own, in 64 bits.
        let hidden =
            if let doubling {
                try first(doubling(entrance(input, on: workbench), on: workbench), on: workbench)
            } else {
                try first(input, through: entrance, on: workbench)
            }
        return (hidden, ChannelMoments(of: hidden, kernels: workbench.kernels))
    }

    /// The way around, with each row twice where the block doubles them.
    private func bypass(_ input: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let direct = try around?(input, on: workbench) ?? input
        guard doubling != nil else { return direct }
        return try direct.repeated([Int](repeating: 2, count: direct.rows))
    }
}

extension Convolution {
    /// Convolves `input` into a tensor of its own and measures that.
    package func measured(
        _ input: Tensor,
        through entrance: Entrance = Entrance(),
        on workbench: Workbench
    ) throws(Interruption) -> (Tensor, ChannelMoments) {
        var exit = Exit(try workbench.tensor(rows: rows(from: input.rows), columns: weights.outputs))
        exit.isMeasured = true
        let moments = try self(input, through: entrance, into: exit, on: workbench)
        return (exit.output, moments ?? ChannelMoments(of: exit.output, kernels: workbench.kernels))
    }
}
