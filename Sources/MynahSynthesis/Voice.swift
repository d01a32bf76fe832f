public import MynahText

/// Somebody who can speak: a name to ask for, and what an engine says of itself.
public struct Voice: Hashable, Sendable {
    /// The name that a user types, unique among all engines: `slt`, `espeak-de`, `af_heart`; or a mixture, `af_bella(2)+af_sky(1)`.
    public struct Name: Hashable, Sendable {
        /// The name as text.
        public let text: String

        /// The most bytes that a name has.
        public static let longest = 256

        /// Makes a name of 1 to 256 letters, digits and `-_+.*,()`, the first a letter or digit; `nil` for anything else.
        public init?(_ text: String) {
            let bytes = text.utf8
            guard (1...Self.longest).contains(bytes.count), let first = bytes.first, first.isASCIILetterOrDigit else {
                return nil
            }
            guard bytes.allSatisfy({ $0.isASCIILetterOrDigit || Self.marks.contains($0) }) else { return nil }
            self.text = text
        }

        private static let marks = Array("-_+.*,()".utf8)
    }

    /// What a voice sounds like, as far as its engine says.
    public enum Gender: String, Sendable, CaseIterable {
        case female, male, unspecified
    }

    /// The name to ask for.
    public let name: Name
    /// What to show a person: `German`, `Heart`.
    public let title: String
    /// What it speaks, its best first; never empty.
    public let languages: [LanguageTag]
    /// What it sounds like.
    public let gender: Gender
    /// The engine that it belongs to.
    public let engine: EngineName

    /// Describes a voice; `languages` must name at least one.
    public init(name: Name, title: String, languages: [LanguageTag], gender: Gender, engine: EngineName) {
        precondition(!languages.isEmpty, "a voice speaks at least one language")
        self.name = name
        self.title = title
        self.languages = languages
        self.gender = gender
        self.engine = engine
    }
}
