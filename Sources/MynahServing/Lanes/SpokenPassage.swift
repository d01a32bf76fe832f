/// How a lane has spoken a passage, for measurements.
package struct SpokenPassage: Hashable, Sendable {
    /// When the lane began, in ``Moment``'s seconds.
    package let began: Double
    /// When it ended.
    package let ended: Double
    /// The bytes of the text that it got through.
    package let characters: Int
    /// The samples that it made.
    package let sampleCount: Int
    /// The seconds in which they became bytes of a file; they are a part of the time, here and there.
    package let encodingSeconds: Double
    /// Whether it came from the cache.
    package let isRecalled: Bool
    /// Whether it failed.
    package let isFailed: Bool

    package init(
        began: Double,
        ended: Double,
        characters: Int = 0,
        sampleCount: Int = 0,
        encodingSeconds: Double = 0,
        isRecalled: Bool = false,
        isFailed: Bool = false
    ) {
        (self.began, self.ended) = (began, ended)
        (self.characters, self.sampleCount) = (characters, sampleCount)
        self.encodingSeconds = encodingSeconds
        (self.isRecalled, self.isFailed) = (isRecalled, isFailed)
    }
}
