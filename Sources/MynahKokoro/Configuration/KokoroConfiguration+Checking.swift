import MynahTensors

/// How the numbers must fit each other.
extension KokoroConfiguration {
    func check() throws(ModelFileError) {
        try Self.require(hiddenSize % 2 == 0, "hidden_dim must be even")
        try Self.require(textEncoderKernelSize % 2 == 1, "text_encoder_kernel_size must be odd")
        try Self.require(
            bert.hiddenSize % bert.headCount == 0,
            "plbert.num_attention_heads must divide plbert.hidden_size"
        )
        try generator.check()
    }

    /// An error that says what must be where it is not.
    static func require(_ isTrue: Bool, _ rule: String) throws(ModelFileError) {
        guard isTrue else { throw ModelFileError(.mismatched, "The configuration makes no network: \(rule).") }
    }
}

extension KokoroGeneratorConfiguration {
    fileprivate func check() throws(ModelFileError) {
        let require = KokoroConfiguration.require
        try require(rates.count <= 4, "there can be four upsample_rates at the most")
        try require(kernelSizes.count == rates.count, "there must be as many upsample_kernel_sizes as upsample_rates")
        try require(noiseKernelSizes.count == rates.count, "there must be as many noise_kernel_sizes as upsample_rates")
        try require(
            zip(kernelSizes, rates).allSatisfy { $0 >= $1 && ($0 - $1) % 2 == 0 },
            "upsample_kernel_sizes must exceed upsample_rates by an even number"
        )
        try require(
            initialChannels % (1 << rates.count) == 0,
            "upsample_initial_channel must be divisible by 2 for each of upsample_rates"
        )
        try require(
            (blockKernelSizes + noiseKernelSizes).allSatisfy { $0 % 2 == 1 },
            "resblock_kernel_sizes must be odd"
        )
        try require(blockKernelSizes.count <= 8, "there can be eight resblock_kernel_sizes at the most")
        try require(
            blockDilations[0].count <= 8 && noiseDilations.count <= 8,
            "there can be eight dilations in a block at the most"
        )
        try require(windowLength % 2 == 0, "gen_istft_n_fft must be even")
        try require(hopLength <= windowLength, "gen_istft_hop_size must not exceed gen_istft_n_fft")
        try require(samplesPerStep <= 65_536, "a step must not become more than 65,536 samples")
    }
}
