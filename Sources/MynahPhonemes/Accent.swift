public import MynahText

/// One of the two ways to say English that there is a lexicon for.
public enum Accent: String, CaseIterable, Hashable, Sendable {
    case american = "en-US"
    case british = "en-GB"

    /// The language that has it.
    var language: LanguageTag { self == .british ? LanguageTag("en-GB")! : LanguageTag("en-US")! }

    /// The nearer one to the English of a region; American where the tag names none.
    public init(nearest language: LanguageTag) {
        self = language.isBritishUsage ? .british : .american
    }
}
