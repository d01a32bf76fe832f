/// What to make of written forms where listeners differ.
public struct ReadingOptions: Hashable, Sendable {
    /// Whether emoji are said by their names; otherwise they are silent.
    public var speaksEmoji = false
    /// Whether dates, money, abbreviations and the like are read as a person would; otherwise numbers and signs alone are, one by one.
    public var readsForms = true

    /// The usual.
    public init() {}
}
