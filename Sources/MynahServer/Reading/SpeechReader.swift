public import MynahPhonemes
public import MynahSynthesis
public import MynahText

/// Who knows languages and sounds; it belongs to one thread.
public protocol SpeechReader {
    /// The language that a text is probably in; `nil` where nothing tells.
    mutating func language(of text: SourceText) -> LanguageTag?

    /// The sounds of a sentence, with the caller's own lexicons.
    mutating func phonemes(of sentence: SpokenSentence, lexicons: [UserLexicon]) throws(SynthesisError)
        -> PhonemeSentence
}
