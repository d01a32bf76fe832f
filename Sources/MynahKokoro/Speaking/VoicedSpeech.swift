/// What a network made of a request.
public struct VoicedSpeech: Hashable, Sendable {
    /// The sound, at 24 kHz.
    public let samples: [Float]
    /// The frames of each token, those of the edges among them.
    public let frames: [Int]

    /// The samples of each frame: 600 in networks of the published size.
    public let samplesPerFrame: Int

    /// Describes speech; each frame must have equally many samples.
    public init(samples: [Float], frames: [Int]) {
        let count = max(1, frames.reduce(0, +))
        precondition(samples.count.isMultiple(of: count), "each frame has equally many samples")
        self.samples = samples
        self.frames = frames
        samplesPerFrame = samples.count / count
    }
}
