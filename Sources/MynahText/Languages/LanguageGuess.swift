/// The language that a text is probably in.
public struct LanguageGuess: Hashable, Sendable {
    /// The language, without a region.
    public let language: LanguageTag
    /// How sure the guess is, from 0 to 1. Twenty letters of a common language mostly give more than 0.9, three words may give 0.5.
    public let confidence: Double

    /// Makes a guess.
    public init(_ language: LanguageTag, confidence: Double) {
        self.language = language
        self.confidence = confidence
    }
}
