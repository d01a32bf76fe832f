/// What each channel of a tensor is multiplied with and what is added to it: a norm, told by a style, as it is applied.
public struct ChannelScaling {
    /// The factors, and behind them the addends.
    let memory: AlignedMemory
    /// How many channels there are.
    public let channels: Int

    /// Makes a scaling of undefined content.
    init(channels: Int) {
        self.channels = channels
        memory = AlignedMemory(byteCount: 2 * channels * MemoryLayout<Float>.stride)
    }

    var factors: UnsafeMutablePointer<Float> { memory.floats }
    var addends: UnsafeMutablePointer<Float> { memory.floats + channels }
}
