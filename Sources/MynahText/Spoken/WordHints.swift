/// What the caller's markup or the reading says about how to say a word.
public struct WordHints: Hashable, Sendable {
    /// Whether it is a single letter or sign that is said by its name. Neighbours of one span are said as one word, as in `FBI`.
    public var isLetterName = false
    /// The sounds that the caller wants, whatever the word is.
    public var pronunciation: Pronunciation?
    /// How much more or less it is stressed than usual.
    public var stress: StressChange?
    /// Which of several words of the same letters it is: `noun`, `past`, or the name of one reading, `bass_fish`.
    public var use: String?
    /// The language that it is in, where that is not the sentence's.
    public var language: LanguageTag?

    /// Knows nothing.
    public init() {}
}

/// Sounds as a caller writes them.
public struct Pronunciation: Hashable, Sendable {
    /// The alphabet that sounds can be written in.
    public enum Alphabet: String, Hashable, Sendable {
        case ipa
        case xSampa = "x-sampa"
        case arpabet
        /// Kokoro's own signs: IPA with one letter for each diphthong and affricate.
        case kokoro
    }

    /// The sounds.
    public let text: String
    /// What they are written in.
    public let alphabet: Alphabet

    /// Wishes for sounds.
    public init(_ text: String, alphabet: Alphabet) {
        self.text = text
        self.alphabet = alphabet
    }
}

/// A change of a word's stress in half steps: -4 takes all stress away, -2 makes primary stress secondary, 2 and 4 raise it.
public struct StressChange: Hashable, Sendable {
    /// The number of half steps, from -4 to 4.
    public let halfSteps: Int

    /// Makes a change; what is beyond four half steps is four.
    public init(halfSteps: Int) { self.halfSteps = min(4, max(-4, halfSteps)) }
}
