import CMynahKernels

/// Mean and variance of each channel of a tensor over its rows.
public struct ChannelMoments {
    /// The mean of each channel.
    public private(set) var means: [Double]
    /// The mean square distance from it.
    public private(set) var variances: [Double]

    /// Makes them of sums over `rows` rows: `partial` holds parts, each of the sums of all channels and, behind them, of the squares.
    init(_ partial: UnsafeBufferPointer<Float>, parts: Int, channels: Int, rows: Int) {
        means = [Double](repeating: 0, count: channels)
        variances = means
        for part in 0..<parts {
            let sums = part * 2 * channels
            for channel in 0..<channels {
                means[channel] += Double(partial[sums + channel])
                variances[channel] += Double(partial[sums + channels + channel])
            }
        }
        for channel in 0..<channels {
            means[channel] /= Double(rows)
            variances[channel] = max(0, variances[channel] / Double(rows) - means[channel] * means[channel])
        }
    }

    /// Measures a tensor, in 64-bit floats throughout.
    public init(of tensor: Tensor, kernels: Kernels) {
        let channels = tensor.columns
        var sums = [Double](repeating: 0, count: 2 * channels)
        sums.withUnsafeMutableBufferPointer {
            kernels.table.pointee.column_sums(
                tensor.floats,
                channels,
                Int32(tensor.rows),
                Int32(channels),
                $0.baseAddress
            )
        }
        means = sums[..<channels].map { $0 / Double(tensor.rows) }
        variances = (0..<channels).map { sums[channels + $0] / Double(tensor.rows) }
        for channel in 0..<channels {
            variances[channel] = max(0, variances[channel] - means[channel] * means[channel])
        }
    }

    /// The scaling that makes mean 0 and variance 1 of each channel and then multiplies with `1 + gain` and adds `shift`.
    public func scaling(gain: UnsafeBufferPointer<Float>, shift: UnsafeBufferPointer<Float>) -> ChannelScaling {
        let scaling = ChannelScaling(channels: means.count)
        for channel in means.indices {
            let inverse = 1 / (variances[channel] + Self.epsilon).squareRoot()
            let factor = (1 + Double(gain[channel])) * inverse
            scaling.factors[channel] = Float(factor)
            scaling.addends[channel] = Float(Double(shift[channel]) - means[channel] * factor)
        }
        return scaling
    }

    /// What keeps a silent channel from being divided by zero.
    private static let epsilon = 1e-5
}
