import MynahKokoro
import MynahPhonemes
import MynahSynthesis
import MynahText

/// How English sentences sound, by the data files that JavaScript brought.
struct EnglishSounds: PhonemeSource {
    private let pronouncer: EnglishPronouncer

    init(_ pronouncer: EnglishPronouncer) { self.pronouncer = pronouncer }

    func pronounce(
        _ sentence: SpokenSentence,
        lexicons: [UserLexicon],
        cancellation: Cancellation
    ) throws(SynthesisError) -> PronouncedSentence {
        guard sentence.language.language == "en" else {
            throw SynthesisError(.unknownLanguage, "Only English is read here, not '\(sentence.language.text)'.")
        }
        let pronouncer = lexicons.isEmpty ? pronouncer : pronouncer.with(lexicons)
        return PronouncedSentence(pronouncer.sentence(sentence))
    }
}
