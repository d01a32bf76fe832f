public import MynahTensors

/// The numbers under their keys in a model file: those of `config.json`, with `kokoro.` before them.
extension KokoroConfiguration {
    /// Reads the numbers. Those that `config.json` has must be there and within their ranges; the others are as published where they are missing.
    public init(_ metadata: ModelMetadata) throws(ModelFileError) {
        var reader = KokoroNumberReader(metadata)
        sampleRate = try reader.number("sample_rate", 8_000...192_000, default: 24_000)
        hiddenSize = try reader.number("hidden_dim", 2...8_192)
        styleSize = try reader.number("style_dim", 1...4_096)
        tokenCount = try reader.number("n_token", 1...65_536)
        layerCount = try reader.number("n_layer", 1...32)
        longestDuration = try reader.number("max_dur", 1...1_000)
        textEncoderKernelSize = try reader.number("text_encoder_kernel_size", 1...63)
        decoderSize = try reader.number("decoder.width", 1...8_192, default: 1_024)
        residualSize = try reader.number("decoder.residual_width", 1...8_192, default: 64)
        bert = try KokoroBertConfiguration(&reader)
        generator = try KokoroGeneratorConfiguration(&reader)
        training = KokoroTrainingConfiguration(metadata)
        try check()
    }

    /// Adds the numbers.
    public func write(to metadata: inout ModelMetadata) {
        let numbers = [
            ("sample_rate", sampleRate), ("hidden_dim", hiddenSize), ("style_dim", styleSize), ("n_token", tokenCount),
            ("n_layer", layerCount), ("max_dur", longestDuration), ("text_encoder_kernel_size", textEncoderKernelSize),
            ("decoder.width", decoderSize), ("decoder.residual_width", residualSize),
        ]
        for (key, number) in numbers { metadata["kokoro.\(key)"] = .integer(Int64(number)) }
        bert.write(to: &metadata)
        generator.write(to: &metadata)
        training.write(to: &metadata)
    }
}

extension KokoroBertConfiguration {
    init(_ reader: inout KokoroNumberReader) throws(ModelFileError) {
        hiddenSize = try reader.number("plbert.hidden_size", 1...8_192)
        headCount = try reader.number("plbert.num_attention_heads", 1...256)
        intermediateSize = try reader.number("plbert.intermediate_size", 1...32_768)
        positionCount = try reader.number("plbert.max_position_embeddings", 3...4_096)
        layerCount = try reader.number("plbert.num_hidden_layers", 1...64)
        embeddingSize = try reader.number("plbert.embedding_size", 1...8_192, default: 128)
        typeCount = try reader.number("plbert.type_vocab_size", 1...16, default: 2)
    }

    func write(to metadata: inout ModelMetadata) {
        let numbers = [
            ("hidden_size", hiddenSize), ("num_attention_heads", headCount), ("intermediate_size", intermediateSize),
            ("max_position_embeddings", positionCount), ("num_hidden_layers", layerCount),
            ("embedding_size", embeddingSize), ("type_vocab_size", typeCount),
        ]
        for (key, number) in numbers { metadata["kokoro.plbert.\(key)"] = .integer(Int64(number)) }
    }
}

extension KokoroGeneratorConfiguration {
    init(_ reader: inout KokoroNumberReader) throws(ModelFileError) {
        rates = try reader.numbers("istftnet.upsample_rates", 1...64)
        kernelSizes = try reader.numbers("istftnet.upsample_kernel_sizes", 1...256)
        initialChannels = try reader.number("istftnet.upsample_initial_channel", 2...8_192)
        blockKernelSizes = try reader.numbers("istftnet.resblock_kernel_sizes", 1...63)
        let dilations = try reader.numbers("istftnet.resblock_dilation_sizes", 1...64)
        blockDilations = try Self.rows(of: dilations, count: blockKernelSizes.count)
        windowLength = try reader.number("istftnet.gen_istft_n_fft", 4...4_096)
        hopLength = try reader.number("istftnet.gen_istft_hop_size", 1...4_096)
        let usual = rates.indices.map { $0 + 1 < rates.count ? 7 : 11 }
        noiseKernelSizes = try reader.numbers("istftnet.noise_kernel_sizes", 1...63, default: usual)
        noiseDilations = try reader.numbers("istftnet.noise_dilation_sizes", 1...64, default: [1, 3, 5])
        harmonicCount = try reader.number("istftnet.harmonic_num", 0...64, default: 8)
    }

    private static func rows(of numbers: [Int], count: Int) throws(ModelFileError) -> [[Int]] {
        guard count > 0, !numbers.isEmpty, numbers.count % count == 0 else {
            throw ModelFileError(
                .mismatched,
                "The configuration has \(numbers.count) resblock_dilation_sizes for \(count) resblock_kernel_sizes; every kernel needs as many."
            )
        }
        let length = numbers.count / count
        return (0..<count).map { Array(numbers[$0 * length..<($0 + 1) * length]) }
    }

    func write(to metadata: inout ModelMetadata) {
        let lists = [
            ("upsample_rates", rates), ("upsample_kernel_sizes", kernelSizes),
            ("resblock_kernel_sizes", blockKernelSizes),
            ("resblock_dilation_sizes", blockDilations.flatMap { $0 }), ("noise_kernel_sizes", noiseKernelSizes),
            ("noise_dilation_sizes", noiseDilations),
        ]
        for (key, list) in lists { metadata["kokoro.istftnet.\(key)"] = .integers(list.map { Int64($0) }) }
        let numbers = [
            ("upsample_initial_channel", initialChannels), ("gen_istft_n_fft", windowLength),
            ("gen_istft_hop_size", hopLength), ("harmonic_num", harmonicCount),
        ]
        for (key, number) in numbers { metadata["kokoro.istftnet.\(key)"] = .integer(Int64(number)) }
    }
}

extension KokoroTrainingConfiguration {
    /// Reads what is there; nothing hangs on it.
    init(_ metadata: ModelMetadata) {
        inputSize = (try? metadata.integer("kokoro.dim_in")) ?? inputSize
        widestConvolution = (try? metadata.integer("kokoro.max_conv_dim")) ?? widestConvolution
        melCount = (try? metadata.integer("kokoro.n_mels")) ?? melCount
        isMultispeaker = (try? metadata.boolean("kokoro.multispeaker")) ?? isMultispeaker
        dropout = (try? metadata.number("kokoro.dropout")) ?? dropout
        bertDropout = (try? metadata.number("kokoro.plbert.dropout")) ?? bertDropout
    }

    func write(to metadata: inout ModelMetadata) {
        metadata["kokoro.dim_in"] = .integer(Int64(inputSize))
        metadata["kokoro.max_conv_dim"] = .integer(Int64(widestConvolution))
        metadata["kokoro.n_mels"] = .integer(Int64(melCount))
        metadata["kokoro.multispeaker"] = .boolean(isMultispeaker)
        metadata["kokoro.dropout"] = .number(dropout)
        metadata["kokoro.plbert.dropout"] = .number(bertDropout)
    }
}
