package import MynahTensors

/// Frames of text, pitch and loudness become what the generator makes sound of.
package struct Decoder {
    private let pitch: Convolution
    private let loudness: Convolution
    package let entrance: StyledBlock
    private let reminder: Convolution
    package let blocks: [StyledBlock]
    private let size: Int

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        size = configuration.decoderSize
        let (text, style) = (configuration.hiddenSize, configuration.styleSize)
        let thinned = Convolution.Geometry(stride: 2, padding: 1)
        pitch = try loader.convolution("decoder.F0_conv", from: 1, to: 1, taps: 3, geometry: thinned)
        loudness = try loader.convolution("decoder.N_conv", from: 1, to: 1, taps: 3, geometry: thinned)
        entrance = try StyledBlock(
            loader,
            "decoder.encode",
            .init(inputs: text + 2, outputs: size, style: style, accuracy: .sound)
        )
        reminder = try loader.convolution(
            "decoder.asr_res.0",
            from: text,
            to: configuration.residualSize,
            taps: 1,
            in: .sound
        )
        let inputs = size + configuration.residualSize + 2
        var blocks: [StyledBlock] = []
        for index in 0..<4 {
            let isLast = index == 3
            let outputs = isLast ? configuration.generator.initialChannels : size
            let sizes = StyledBlock.Sizes(
                inputs: inputs,
                outputs: outputs,
                style: style,
                doubles: isLast,
                accuracy: .sound
            )
            blocks.append(try StyledBlock(loader, "decoder.decode.\(index)", sizes))
        }
        self.blocks = blocks
    }

    /// Decodes `text`, a row a symbol, each of which lasts some frames; the curves have two values a frame.
    package func callAsFunction(
        _ text: Tensor,
        frames: [Int],
        curves: (pitch: Tensor, loudness: Tensor),
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let pitch = try self.pitch(curves.pitch, on: workbench)
        let loudness = try self.loudness(curves.loudness, on: workbench)
        let reminder = try self.reminder(text, on: workbench).repeated(frames)
        let width = size + reminder.columns + 2
        var hidden = try entrance(
            joined(try text.repeated(frames), pitch, loudness, on: workbench),
            style: style,
            columns: width,
            on: workbench
        )
        for (index, block) in blocks.enumerated() {
            hidden.setColumns(from: size, to: reminder)
            hidden.setColumns(from: width - 2, to: pitch)
            hidden.setColumns(from: width - 1, to: loudness)
            let isLast = index + 1 == blocks.count
            hidden = try block(hidden, style: style, columns: isLast ? nil : width, on: workbench)
        }
        return hidden
    }

    private func joined(
        _ text: Tensor,
        _ pitch: Tensor,
        _ loudness: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let all = try workbench.tensor(rows: text.rows, columns: text.columns + 2)
        all.setColumns(from: 0, to: text)
        all.setColumns(from: text.columns, to: pitch)
        all.setColumns(from: text.columns + 1, to: loudness)
        return all
    }
}
