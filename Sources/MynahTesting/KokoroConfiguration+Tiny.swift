public import MynahKokoro

extension KokoroConfiguration {
    /// A network of the published shape that is small enough for tests without optimisation; its symbols are the published ones.
    public static var tiny: KokoroConfiguration {
        var configuration = KokoroConfiguration()
        configuration.hiddenSize = 64
        configuration.styleSize = 32
        configuration.longestDuration = 10
        configuration.layerCount = 2
        configuration.decoderSize = 64
        configuration.residualSize = 16
        configuration.bert.hiddenSize = 64
        configuration.bert.headCount = 4
        configuration.bert.intermediateSize = 96
        configuration.bert.positionCount = 64
        configuration.bert.layerCount = 2
        configuration.bert.embeddingSize = 32
        configuration.generator.rates = [4, 3]
        configuration.generator.kernelSizes = [8, 7]
        configuration.generator.initialChannels = 64
        configuration.generator.blockKernelSizes = [3, 5]
        configuration.generator.blockDilations = [[1, 3, 5], [1, 3, 5]]
        return configuration
    }
}
