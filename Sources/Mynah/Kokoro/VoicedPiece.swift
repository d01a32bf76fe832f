public import MynahTensors

/// What Kokoro's network was fed at once, and what it made of it.
public struct VoicedPiece: Hashable, Sendable {
    /// The numbers of the signs, the edges' among them.
    public let tokens: [Int]
    /// How many frames each of them lasts.
    public let frames: [Int]
    /// How many samples it made, before anything was cut off.
    public let sampleCount: Int
    /// How many seconds that took.
    public let seconds: Double
    /// What each stage of it took, in the order of their ends.
    public let stages: [StageTime]
}
