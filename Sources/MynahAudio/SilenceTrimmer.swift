import CMath

/// Takes the silence off both ends of a stream, leaving a breath of it, and keeps all silence between sounds.
///
/// It judges windows of 10 ms by their energy, so single clicks below the threshold's energy count as silence. Silence
/// after a sound is held back beyond the tail until the next sound, however long that takes.
public struct SilenceTrimmer: Sendable {
    /// The samples left out before the first one returned; `nil` until something was heard.
    public private(set) var droppedAtFront: Int?

    private let windowLength: Int
    /// The energy that a window must reach for each of its samples to be heard.
    private let loudEnough: Double
    private let lead: Int
    private let tail: Int

    /// The samples of the window that is filling.
    private var window: [Float] = []
    /// Silence that is kept only if a sound follows.
    private var held: [Float] = []
    /// Samples that may still be let through before silence is held.
    private var tailLeft = 0
    private var dropped = 0

    /// Makes a trimmer; `threshold` is a root mean square in dBFS, `lead` and `tail` the silence to leave at either
    /// end.
    public init(
        rate: SampleRate,
        threshold: Double = -45,
        lead: Duration = .milliseconds(30),
        tail: Duration = .milliseconds(60)
    ) {
        windowLength = rate.hertz / 100
        loudEnough = pow(10, threshold / 10)
        self.lead = max(0, rate.samples(in: lead))
        self.tail = max(0, rate.samples(in: tail))
    }

    /// Takes the next samples and returns those that are now known to stay.
    public mutating func process(_ samples: [Float]) -> [Float] {
        var output: [Float] = []
        var rest = samples[...]
        while !rest.isEmpty {
            let piece = rest.prefix(windowLength - window.count)
            window += piece
            rest = rest.dropFirst(piece.count)
            if window.count == windowLength { judge(into: &output) }
        }
        return output
    }

    /// Returns what is left before the silence at the end; another stream needs another trimmer.
    public mutating func finish() -> [Float] {
        var output: [Float] = []
        if !window.isEmpty { judge(into: &output) }
        held = []
        return output
    }

    private mutating func judge(into output: inout [Float]) {
        if isLoud {
            droppedAtFront = droppedAtFront ?? dropped
            output += held
            output += window
            held.removeAll(keepingCapacity: true)
            tailLeft = tail
        } else if droppedAtFront == nil {
            held += window
            let excess = max(0, held.count - lead)
            held.removeFirst(excess)
            dropped += excess
        } else {
            output += window.prefix(tailLeft)
            held += window.dropFirst(tailLeft)
            tailLeft = max(0, tailLeft - window.count)
        }
        window.removeAll(keepingCapacity: true)
    }

    private var isLoud: Bool {
        var energy = 0.0
        for sample in window { energy += Double(sample) * Double(sample) }
        return energy >= loudEnough * Double(window.count)
    }
}
