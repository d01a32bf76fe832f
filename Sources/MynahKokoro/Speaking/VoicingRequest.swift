/// What a network is to voice, and how.
public struct VoicingRequest: Hashable, Sendable {
    /// The noise of a network unless asked otherwise.
    public static let usualSeed: UInt64 = 42

    /// The numbers of the signs, with the edge's number before and behind; at most 512.
    public let tokens: [Int]
    /// The row of the voice: 256 numbers in networks of the published size.
    public let style: [Float]
    /// How long each token lasts.
    public var timing = FrameTiming.published(speed: 1)
    /// What becomes of the pitch.
    public var pitch = PitchChange.none
    /// Where the noise begins.
    public var seed = VoicingRequest.usualSeed

    /// Asks for tokens, the edges' own among them.
    public init(tokens: [Int], style: [Float]) {
        self.tokens = tokens
        self.style = style
    }
}
