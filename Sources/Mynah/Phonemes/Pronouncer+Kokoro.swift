public import MynahKokoro
public import MynahPhonemes
public import MynahSynthesis
public import MynahText

extension Pronouncer: PhonemeSource {
    /// How a sentence sounds in Kokoro's signs; what has no sound is told of as a warning.
    public mutating func pronounce(
        _ sentence: SpokenSentence,
        lexicons: [UserLexicon],
        cancellation: Cancellation
    ) throws(SynthesisError) -> PronouncedSentence {
        PronouncedSentence(try phonemes(of: sentence, lexicons: lexicons, cancellation: cancellation))
    }
}
