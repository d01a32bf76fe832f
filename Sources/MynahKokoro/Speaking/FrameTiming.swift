/// The rule by which the lengths that a network foretells become whole frames.
public enum FrameTiming: Hashable, Sendable {
    /// As the network was published: all is divided by the speed and rounded, half to even, and nothing is shorter than a frame.
    case published(speed: Double)

    /// For speech that is joined: only what is between the edges follows the speed, and the edges are cut short.
    ///
    /// At speed 1 sounds last as published. At others the rounding of a sound is made up for by the next, so that the whole keeps the
    /// speed, and a word is not swallowed because each of its sounds was rounded down. The edges never stretch into a sound of their
    /// own; without them at all, the first word would suffer.
    case spoken(speed: Double)

    /// The most frames of the opening edge.
    static let opening = 16
    /// The most frames of the closing edge: enough for the last sound to fade.
    static let closing = 8
    /// The most frames of one token: five seconds, which no sound needs, whatever a broken model foretells.
    static let most = 200

    /// The frames of tokens of which a network foretells the lengths in frames at speed 1, the edges first and last.
    public func frames(of lengths: [Float]) -> [Int] {
        switch self {
        case .published(let speed): lengths.map { Self.whole(Double($0) / speed) }
        case .spoken(let speed): Self.spoken(lengths.map { Self.whole(Double($0)) }, speed: speed)
        }
    }

    private static func spoken(_ frames: [Int], speed: Double) -> [Int] {
        guard frames.count > 2 else { return frames.map { min($0, closing) } }
        var owed = 0.0
        let inner = frames[1..<frames.count - 1].map { count in
            let wanted = Double(count) / speed
            let given = max(1, Int((wanted + owed).rounded()))
            owed = max(-1, wanted + owed - Double(given))
            return given
        }
        return [min(frames[0], opening)] + inner + [min(frames[frames.count - 1], closing)]
    }

    /// The nearest whole number of frames, at least one; one for what is no number.
    private static func whole(_ length: Double) -> Int {
        guard length.isFinite else { return 1 }
        return Int(min(max(1, length.rounded(.toNearestOrEven)), Double(most)))
    }
}
