public import MynahPhonemes
public import MynahSynthesis
public import MynahText

/// Somebody who knows how sentences sound: the same sentence always sounds the same.
public protocol PhonemeSource {
    /// The sounds of a sentence in Kokoro's signs; `lexicons`, of which the first wins, go before all that it knows itself.
    ///
    /// Throws `.engineUnavailable` where something that it needs is missing, and `.unknownLanguage` for a language that it cannot read.
    mutating func pronounce(
        _ sentence: SpokenSentence,
        lexicons: [UserLexicon],
        cancellation: Cancellation
    ) throws(SynthesisError) -> PronouncedSentence
}
