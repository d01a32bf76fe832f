import Mynah
import MynahPhonemes
import MynahServer
import MynahSynthesis
import MynahText

/// Knows languages and sounds from the data files that came with Mynah.
struct InstalledReader: SpeechReader {
    private var pronouncer = Pronouncer()
    private var languages: LanguageModel?
    /// A guess that is less sure than this is none: a word alone can be of many languages.
    private static let leastConfidence = 0.6

    mutating func language(of text: SourceText) -> LanguageTag? {
        if languages == nil { languages = try? LanguageModel(DataFile("Languages/languages.model").map()) }
        guard let guess = languages?.guess(text), guess.confidence >= Self.leastConfidence else { return nil }
        return guess.language
    }

    mutating func phonemes(
        of sentence: SpokenSentence,
        lexicons: [UserLexicon]
    ) throws(SynthesisError) -> PhonemeSentence {
        try pronouncer.phonemes(of: sentence, lexicons: lexicons)
    }
}
