import CMath

/// How the pitch that a network foretells is changed before it becomes sound.
public struct PitchChange: Hashable, Sendable {
    /// Leaves it as it is.
    public static let none = PitchChange(factor: 1, range: 1)

    /// What lies below, in hertz, is no pitch: nothing swings there.
    public static let leastVoiced: Float = 10
    /// The highest pitch, in hertz, that comes of a change.
    static let highest: Float = 1_000

    /// What the pitch is multiplied by.
    public let factor: Double
    /// What its distances from the mean are multiplied by, in octaves: 0 is monotone, 2 twice as lively.
    public let range: Double

    /// By how many semitones it is moved besides where each token begins, and behind them where the last ends; between them in straight
    /// lines. Empty where it is not.
    public var contour: [Double] = []

    /// Describes a change.
    public init(factor: Double, range: Double) {
        self.factor = factor
        self.range = range
    }

    /// A change in semitones, and of the range.
    init(semitones: Double, range: Double) {
        self.init(factor: pow(2, semitones / 12), range: range)
    }

    /// Changes a curve of pitches in hertz, equally many for each of the tokens' `frames`; what is not voiced stays as it is.
    public func apply(to pitches: inout [Float], frames: [Int]) {
        guard self != .none else { return }
        let voiced = pitches.indices.filter { pitches[$0] > Self.leastVoiced }
        guard !voiced.isEmpty else { return }
        let bends = bends(of: frames, count: pitches.count)
        let mean = voiced.reduce(0.0) { $0 + log2(Double(pitches[$1])) } / Double(voiced.count)
        for index in voiced {
            let distance = log2(Double(pitches[index])) - mean
            let bend = bends.isEmpty ? 1 : pow(2, bends[index] / 12)
            let pitch = Float(pow(2, mean + distance * range) * factor * bend)
            pitches[index] = min(max(pitch, Self.leastVoiced), Self.highest)
        }
    }

    /// The contour at each pitch of a curve, in semitones.
    private func bends(of frames: [Int], count: Int) -> [Double] {
        guard !contour.isEmpty else { return [] }
        precondition(contour.count == frames.count + 1, "a contour has a place for each token, and one behind them")
        let perFrame = count / max(1, frames.reduce(0, +))
        var bends: [Double] = []
        bends.reserveCapacity(count)
        for (token, length) in frames.enumerated() {
            let steps = length * perFrame
            let (from, to) = (contour[token], contour[token + 1])
            for step in 0..<steps { bends.append(from + (to - from) * (Double(step) + 0.5) / Double(steps)) }
        }
        return bends
    }
}
