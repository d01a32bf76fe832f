public import MynahText

/// A stretch of text to be spoken in one go, and what comes to its end there.
public struct PlannedPassage: Hashable, Sendable {
    /// What ends with a passage.
    public enum Ending: Hashable, Sendable {
        /// Nothing: a sentence was too long and had to be cut.
        case clause
        case sentence
        case paragraph
    }

    /// Where it stands.
    public let span: SourceSpan
    /// What ends with it.
    public let ending: Ending
}
