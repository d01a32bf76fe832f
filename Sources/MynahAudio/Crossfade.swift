import CMath

/// How one sound gives way to the next.
public enum Crossfade: Hashable, Sendable, CaseIterable {
    /// Gains add to 1: right for two pieces of the same sound.
    case linear
    /// Powers add to 1: right for sounds that have nothing to do with each other.
    case equalPower

    /// Both sounds in a row, the last `overlap` samples of `first` under the first ones of `second`.
    ///
    /// An overlap longer than one of them is cut to the shorter.
    public func join(_ first: [Float], _ second: [Float], overlap: Int) -> [Float] {
        let length = max(0, min(overlap, first.count, second.count))
        let start = first.count - length
        var joined = first
        joined += second.dropFirst(length)
        for index in 0..<length {
            let (out, into) = gains(at: (Double(index) + 0.5) / Double(length))
            joined[start + index] = first[start + index] * out + second[index] * into
        }
        return joined
    }

    /// The gains of the sound that goes and of the one that comes, at a `share` of the way.
    private func gains(at share: Double) -> (out: Float, into: Float) {
        switch self {
        case .linear: (Float(1 - share), Float(share))
        case .equalPower: (Float(cos(share * Double.pi / 2)), Float(sin(share * Double.pi / 2)))
        }
    }
}
