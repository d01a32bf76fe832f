public import MynahText

/// A word that no dictionary has.
public struct UnknownWord: Sendable {
    /// Its letters: ASCII, small, without accents; or, in another language, as it is written, in UTF-8.
    public let letters: ArraySlice<UInt8>
    /// Whose English it is part of.
    public let accent: Accent
    /// The language that it is in; `nil` for English.
    public let language: LanguageTag?

    /// Longer ones are nobody's words: their letters are named.
    static let longest = 64
}

/// Tells what an unknown word sounds like; `nil` where it cannot tell.
public typealias UnknownWordReader = @Sendable (UnknownWord) -> WordSounds?
