/// One speech sound of an utterance.
struct FliteSegment {
    /// Flite's name of the sound.
    let name: String
    /// Seconds from the utterance's first sample to the end of the sound.
    let end: Double
    /// Which of the utterance's tokens it belongs to; `nil` for a pause.
    let token: Int?
}
