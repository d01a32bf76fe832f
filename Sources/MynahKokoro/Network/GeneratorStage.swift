package import MynahTensors

/// One stage: more rows, the source added, then residual blocks side by side, of which the mean goes on.
package struct GeneratorStage {
    private let name: String
    package let upsampling: Upsampling
    package let thinning: Convolution
    package let noise: SnakeBlock
    package let blocks: [SnakeBlock]
    private let isLast: Bool

    init(_ loader: LayerLoader, _ stage: Int, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        let sizes = configuration.generator
        let (channels, style) = (sizes.channels(after: stage), configuration.styleSize)
        let name = "decoder.generator"
        self.name = "stage \(stage + 1)"
        isLast = stage == sizes.rates.count - 1
        let growth = Upsampling.Sizes(
            inputs: 2 * channels,
            outputs: channels,
            rate: sizes.rates[stage],
            taps: sizes.kernelSizes[stage]
        )
        upsampling = try Upsampling(loader, "\(name).ups.\(stage)", growth)
        let stride = sizes.noiseStride(at: stage)
        thinning = try loader.convolution(
            "\(name).noise_convs.\(stage)",
            from: sizes.spectrumSize,
            to: channels,
            taps: sizes.noiseConvolutionKernelSize(at: stage),
            geometry: isLast ? .init() : .init(stride: stride, padding: (stride + 1) / 2)
        )
        noise = try SnakeBlock(
            loader,
            "\(name).noise_res.\(stage)",
            .init(
                channels: channels,
                taps: sizes.noiseKernelSizes[stage],
                dilations: sizes.noiseDilations,
                style: style
            )
        )
        let count = sizes.blockKernelSizes.count
        var blocks: [SnakeBlock] = []
        for (index, taps) in sizes.blockKernelSizes.enumerated() {
            let sizes = SnakeBlock.Sizes(
                channels: channels,
                taps: taps,
                dilations: sizes.blockDilations[index],
                style: style
            )
            blocks.append(try SnakeBlock(loader, "\(name).resblocks.\(stage * count + index)", sizes))
        }
        self.blocks = blocks
    }

    package func callAsFunction(
        _ input: Tensor,
        source: Tensor,
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let grown = try workbench.stage("\(name) upsampling") { () throws(Interruption) in
            let grown = try upsampling(input, activation: .leaky(0.1), firstRow: isLast ? 1 : 0, on: workbench)
            // The last stage has a row more, as the spectra have: the first mirrors the third.
            if isLast { grown.row(0).update(from: grown.row(2), count: grown.columns) }
            return grown
        }
        let led = try workbench.stage("\(name) source") { () throws(Interruption) in
            try add(source, to: grown, style: style, on: workbench)
        }
        return try workbench.stage("\(name) blocks") { () throws(Interruption) in
            try mean(led, style: style, on: workbench)
        }
    }

    private func add(
        _ source: Tensor,
        to grown: Tensor,
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> SnakeBlock.Measured {
        let (thin, moments) = try thinning.measured(source, on: workbench)
        var exit = Convolution.Exit(grown)
        exit.other = grown
        exit.isMeasured = true
        let led = try noise(.init(tensor: thin, moments: moments), style: style, into: exit, on: workbench)
        return .init(tensor: grown, moments: led ?? ChannelMoments(of: grown, kernels: workbench.kernels))
    }

    private func mean(
        _ input: SnakeBlock.Measured,
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let sum = try workbench.tensor(rows: input.tensor.rows, columns: input.tensor.columns)
        var exit = Convolution.Exit(sum)
        for (index, block) in blocks.enumerated() {
            if index > 0 { exit.other = sum }
            if index + 1 == blocks.count { exit.factor = 1 / Float(blocks.count) }
            _ = try block(input, style: style, into: exit, on: workbench)
        }
        return sum
    }
}
