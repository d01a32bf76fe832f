/// A lexicon, as far as unknown words need it: they are often built from known ones.
package protocol WordSource {
    /// The phonemes of a lower-case word in UTF-8, stress marks included; nil where the word is unknown.
    func phonemes(of word: [UInt8]) -> [UInt8]?

    /// The same as sounds; nil too where one of them is not of the alphabet.
    func sounds(of word: [UInt8]) -> [Sound]?
}

extension WordSource {
    package func sounds(of word: [UInt8]) -> [Sound]? { phonemes(of: word).flatMap { Sound.sounds(in: $0) } }
}

/// A lexicon without words.
package struct NoWords: WordSource {
    package init() {}

    package func phonemes(of word: [UInt8]) -> [UInt8]? { nil }
}
