import MynahPhonemes
import MynahServer
import MynahSynthesis
import MynahText

/// Knows no language and no sounds.
struct PlainReader: SpeechReader {
    func language(of text: SourceText) -> LanguageTag? { nil }

    func phonemes(of sentence: SpokenSentence, lexicons: [UserLexicon]) throws(SynthesisError) -> PhonemeSentence {
        throw SynthesisError(.engineFailed, "No sounds here.")
    }
}
