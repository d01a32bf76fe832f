/// How the part is built that makes the sound (an iSTFTNet).
public struct KokoroGeneratorConfiguration: Hashable, Sendable {
    /// By how much each stage multiplies the steps in time.
    public var rates = [10, 6]
    /// The taps of the transposed convolutions that do so.
    public var kernelSizes = [20, 12]
    /// The channels that come in; each stage halves them.
    public var initialChannels = 512
    /// The taps of the residual blocks that follow each stage, side by side.
    public var blockKernelSizes = [3, 7, 11]
    /// The dilations of the convolutions in each of those blocks.
    public var blockDilations = [[1, 3, 5], [1, 3, 5], [1, 3, 5]]
    /// The samples of a window of the Fourier transform at the end.
    public var windowLength = 20
    /// The samples between two windows.
    public var hopLength = 5
    /// The taps of the residual block that shapes the source at each stage; not in the published file.
    public var noiseKernelSizes = [7, 11]
    /// The dilations in those blocks; not in the published file.
    public var noiseDilations = [1, 3, 5]
    /// The overtones of the source beside the fundamental; not in the published file.
    public var harmonicCount = 8

    /// The published numbers.
    public init() {}
}

extension KokoroGeneratorConfiguration {
    /// The samples that a step at the generator's entrance becomes: 300.
    public var samplesPerStep: Int { rates.reduce(hopLength, *) }

    /// The channels of a spectrum: magnitudes and phases.
    public var spectrumSize: Int { windowLength + 2 }

    /// The channels that leave a stage.
    public func channels(after stage: Int) -> Int { initialChannels >> (stage + 1) }

    /// By how much the source is thinned out to meet the steps of a stage.
    public func noiseStride(at stage: Int) -> Int { rates[(stage + 1)...].reduce(1, *) }

    /// The taps of the convolution that thins it out.
    public func noiseConvolutionKernelSize(at stage: Int) -> Int {
        stage + 1 < rates.count ? 2 * noiseStride(at: stage) : 1
    }
}
