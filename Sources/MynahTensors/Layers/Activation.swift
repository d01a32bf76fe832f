/// What is done to a value on its way into a product.
public enum Activation: Sendable {
    /// Nothing.
    case none
    /// Negative values are multiplied with the slope.
    case leaky(Float)
    /// x + sin²(αx)/α.
    case snake(SnakeParameters)
}

/// α of each channel.
///
/// `@unchecked`: written while it is made, read afterwards.
public struct SnakeParameters: @unchecked Sendable {
    /// α of each channel, and its inverses behind them.
    let memory: AlignedMemory

    /// Takes α of each channel.
    public init(_ alpha: [Float]) {
        memory = AlignedMemory(byteCount: 2 * alpha.count * MemoryLayout<Float>.stride)
        for (channel, value) in alpha.enumerated() {
            memory.floats[channel] = value
            memory.floats[alpha.count + channel] = 1 / value
        }
    }
}
