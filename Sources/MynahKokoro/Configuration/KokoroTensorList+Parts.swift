/// The parts of the network.
extension KokoroTensorList {
    mutating func addBert(_ configuration: KokoroConfiguration) {
        let bert = configuration.bert
        let (width, size) = (bert.embeddingSize, bert.hiddenSize)
        add("bert.embeddings.word_embeddings.weight", [configuration.tokenCount, width])
        add("bert.embeddings.position_embeddings.weight", [bert.positionCount, width])
        add("bert.embeddings.token_type_embeddings.weight", [bert.typeCount, width])
        addNorm("bert.embeddings.LayerNorm", width)
        addLinear("bert.encoder.embedding_hidden_mapping_in", from: width, to: size)
        let layer = "bert.encoder.albert_layer_groups.0.albert_layers.0"
        addNorm("\(layer).full_layer_layer_norm", size)
        for name in ["query", "key", "value", "dense"] {
            addLinear("\(layer).attention.\(name)", from: size, to: size)
        }
        addNorm("\(layer).attention.LayerNorm", size)
        addLinear("\(layer).ffn", from: size, to: bert.intermediateSize)
        addLinear("\(layer).ffn_output", from: bert.intermediateSize, to: size)
        addLinear("bert_encoder", from: size, to: configuration.hiddenSize)
    }

    mutating func addPredictor(_ configuration: KokoroConfiguration) {
        let (size, style) = (configuration.hiddenSize, configuration.styleSize)
        for layer in 0..<configuration.layerCount {
            let name = "predictor.text_encoder.lstms"
            addRecurrence("\(name).\(2 * layer)", from: size + style, to: size)
            addLinear("\(name).\(2 * layer + 1).fc", from: style, to: 2 * size)
        }
        addRecurrence("predictor.lstm", from: size + style, to: size)
        addLinear("predictor.duration_proj.linear_layer", from: size, to: configuration.longestDuration)
        addRecurrence("predictor.shared", from: size + style, to: size)
        for curve in ["F0", "N"] {
            addStyledBlock("predictor.\(curve).0", from: size, to: size, style: style)
            addStyledBlock("predictor.\(curve).1", from: size, to: size / 2, style: style, doubles: true)
            addStyledBlock("predictor.\(curve).2", from: size / 2, to: size / 2, style: style)
        }
        for curve in ["F0", "N"] { addPlainConvolution("predictor.\(curve)_proj", from: size / 2, to: 1, taps: 1) }
    }

    mutating func addTextEncoder(_ configuration: KokoroConfiguration) {
        let size = configuration.hiddenSize
        add("text_encoder.embedding.weight", [configuration.tokenCount, size])
        for layer in 0..<configuration.layerCount {
            let name = "text_encoder.cnn.\(layer)"
            addConvolution("\(name).0", from: size, to: size, taps: configuration.textEncoderKernelSize)
            add("\(name).1.gamma", [size])
            add("\(name).1.beta", [size])
        }
        addRecurrence("text_encoder.lstm", from: size, to: size)
    }

    mutating func addDecoder(_ configuration: KokoroConfiguration) {
        let (size, style) = (configuration.decoderSize, configuration.styleSize)
        let input = size + configuration.residualSize + 2
        addStyledBlock("decoder.encode", from: configuration.hiddenSize + 2, to: size, style: style)
        for block in 0..<3 { addStyledBlock("decoder.decode.\(block)", from: input, to: size, style: style) }
        let output = configuration.generator.initialChannels
        addStyledBlock("decoder.decode.3", from: input, to: output, style: style, doubles: true)
        for curve in ["F0", "N"] { addConvolution("decoder.\(curve)_conv", from: 1, to: 1, taps: 3) }
        addConvolution("decoder.asr_res.0", from: configuration.hiddenSize, to: configuration.residualSize, taps: 1)
    }

    mutating func addGenerator(_ configuration: KokoroConfiguration) {
        let generator = configuration.generator
        let name = "decoder.generator"
        addLinear("\(name).m_source.l_linear", from: generator.harmonicCount + 1, to: 1)
        addNoise(generator, style: configuration.styleSize)
        for (stage, taps) in generator.kernelSizes.enumerated() {
            let channels = generator.channels(after: stage)
            add("\(name).ups.\(stage).bias", [channels])
            add(
                KokoroTensor(
                    "\(name).ups.\(stage).weight",
                    [2 * channels, channels, taps],
                    .transposedConvolution,
                    isWeightNormed: true
                )
            )
        }
        addBlocks(generator, style: configuration.styleSize)
        let last = generator.channels(after: generator.rates.count - 1)
        addConvolution("\(name).conv_post", from: last, to: generator.spectrumSize, taps: 7)
    }

    private mutating func addNoise(_ generator: KokoroGeneratorConfiguration, style: Int) {
        for stage in generator.rates.indices {
            addPlainConvolution(
                "decoder.generator.noise_convs.\(stage)",
                from: generator.spectrumSize,
                to: generator.channels(after: stage),
                taps: generator.noiseConvolutionKernelSize(at: stage)
            )
        }
        for (stage, taps) in generator.noiseKernelSizes.enumerated() {
            let block = SnakeBlock(channels: generator.channels(after: stage), taps: taps, style: style)
            addSnakeBlock("decoder.generator.noise_res.\(stage)", block, depth: generator.noiseDilations.count)
        }
    }

    private mutating func addBlocks(_ generator: KokoroGeneratorConfiguration, style: Int) {
        let count = generator.blockKernelSizes.count
        for stage in generator.rates.indices {
            for (index, taps) in generator.blockKernelSizes.enumerated() {
                let block = SnakeBlock(channels: generator.channels(after: stage), taps: taps, style: style)
                let name = "decoder.generator.resblocks.\(stage * count + index)"
                addSnakeBlock(name, block, depth: generator.blockDilations[index].count)
            }
        }
    }

    /// The sizes of a residual block of the generator.
    private struct SnakeBlock {
        let channels: Int
        let taps: Int
        let style: Int
    }

    /// A residual block of the generator (AdaINResBlock1).
    private mutating func addSnakeBlock(_ name: String, _ block: SnakeBlock, depth: Int) {
        for group in ["convs1", "convs2"] {
            for index in 0..<depth {
                addConvolution("\(name).\(group).\(index)", from: block.channels, to: block.channels, taps: block.taps)
            }
        }
        for group in ["adain1", "adain2"] {
            for index in 0..<depth {
                addLinear("\(name).\(group).\(index).fc", from: block.style, to: 2 * block.channels)
            }
        }
        for group in ["alpha1", "alpha2"] {
            for index in 0..<depth { add("\(name).\(group).\(index)", [1, block.channels, 1]) }
        }
    }
}
