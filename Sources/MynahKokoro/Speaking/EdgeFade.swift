import CMath

/// Lets sound begin and end at nothing, so that no join clicks.
enum EdgeFade {
    /// The samples over which it rises: 5 ms.
    static let rise = 120
    /// The samples over which it falls: 15 ms.
    static let fall = 360

    /// Fades both ends of `samples`.
    static func apply(to samples: inout [Float]) {
        let count = samples.count
        for index in 0..<min(rise, count) { samples[index] *= gain(at: index, of: rise) }
        for index in 0..<min(fall, count) { samples[count - 1 - index] *= gain(at: index, of: fall) }
    }

    private static func gain(at index: Int, of length: Int) -> Float {
        Float(0.5 - 0.5 * cos(Double.pi * Double(index) / Double(length)))
    }
}
