/// The sounds of a word and where they come from.
public struct WordSounds: Hashable, Sendable {
    /// Who knew how a word is said.
    public enum Source: String, Hashable, Sendable {
        /// The dictionary has the word.
        case lexicon
        /// The caller said so, by markup or in a lexicon of their own.
        case user
        /// A rule made it of words that the dictionary has: endings, initialisms, compounds.
        case rule
        /// Guessed from the letters.
        case letters
        /// espeak-ng's answer.
        case espeak
    }

    /// The sounds, as numbers of `KokoroAlphabet`.
    public var codes: [UInt8]
    /// Where they come from.
    public var source: Source

    /// Describes a word's sounds.
    public init(_ codes: [UInt8], from source: Source) {
        self.codes = codes
        self.source = source
    }
}
