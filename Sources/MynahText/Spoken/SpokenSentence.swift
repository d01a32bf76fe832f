/// What is said of one sentence, and what is not: together its words, silences and skips hold every byte of it.
public struct SpokenSentence: Hashable, Sendable {
    /// Words, marks and directions in the order of speaking. What is delivered in no special way has no delivery before it.
    public var items: [SpokenItem]
    /// What of it is not heard.
    public var silent: [Silence]
    /// What of it could not be read.
    public var skipped: [Skip]
    /// The bytes of the caller's text that it accounts for, white space and markup around the sentence included.
    public let span: SourceSpan
    /// The language that it was read in; words in another say so themselves.
    public let language: LanguageTag
    /// Whether a paragraph ends with it.
    public let endsParagraph: Bool

    /// Describes a sentence.
    public init(
        items: [SpokenItem],
        silent: [Silence],
        skipped: [Skip],
        span: SourceSpan,
        language: LanguageTag,
        endsParagraph: Bool
    ) {
        self.items = items
        self.silent = silent
        self.skipped = skipped
        self.span = span
        self.language = language
        self.endsParagraph = endsParagraph
    }

    /// The words alone.
    public var words: [SpokenWord] {
        items.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }
}

/// One thing in the order of speaking.
public enum SpokenItem: Hashable, Sendable {
    case word(SpokenWord)
    case mark(SpokenMark)
    /// Something to do at this place: a pause, a sound, a named place.
    case direction(Direction)
    /// How everything from here to the end of the sentence, or to the next of these, is delivered.
    case delivery(Delivery)
}

/// Bytes of the caller's text that are silent by a rule.
public struct Silence: Hashable, Sendable {
    /// Where they are.
    public let span: SourceSpan
    /// Why they are silent: `white space`, `punctuation`, `markup`.
    public let rule: Rule

    /// Describes a silence.
    public init(_ span: SourceSpan, by rule: Rule) {
        self.span = span
        self.rule = rule
    }

    /// A reason to be silent.
    public struct Rule: Hashable, Sendable {
        /// Its name, for programs and people.
        public let name: String

        /// Names a rule.
        public init(_ name: String) { self.name = name }

        /// Between words.
        public static let whiteSpace = Rule("white space")
        /// A mark that shapes the speech around it, or none.
        public static let punctuation = Rule("punctuation")
        /// What says how to speak and is not spoken.
        public static let markup = Rule("markup")
    }
}

/// Bytes of the caller's text that should be said and cannot be.
public struct Skip: Hashable, Sendable {
    /// Where they are.
    public let span: SourceSpan
    /// Why: a phrase, `unknown script: Linear B`.
    public let reason: String

    /// Describes a skip.
    public init(_ span: SourceSpan, because reason: String) {
        self.span = span
        self.reason = reason
    }
}

/// Something in the caller's text that is probably not what was meant.
public struct TextWarning: Hashable, Sendable {
    /// What, and what to do about it.
    public let message: String
    /// Where.
    public let span: SourceSpan

    /// Describes a warning.
    public init(_ message: String, at span: SourceSpan) {
        self.message = message
        self.span = span
    }
}
