import MynahEspeak
import MynahPhonemes
import MynahSynthesis
import MynahText
import Synchronization

/// Asks espeak-ng how words of other languages sound.
final class ForeignWords: Sendable {
    private let transcriber = Mutex(EspeakTranscriber())

    /// The sounds of a sentence.
    func phonemes(
        of sentence: SpokenSentence,
        lexicons: [UserLexicon],
        cancellation: Cancellation
    ) throws(SynthesisError) -> PhonemeSentence {
        let sentence = TranscribedSentence(sentence, lexicons: lexicons)
        let clauses = sentence.clauses
        let wholes = try transcribe(clauses.map { $0.text }, in: sentence.language, cancellation)
        var answers: [TranscribedSentence.Answer] = []
        for (clause, whole) in zip(clauses, wholes) {
            let words = sentence.isAligned(whole, with: clause) ? [] : clause.words
            answers.append(.init(whole, words: try transcribe(words, in: sentence.language, cancellation)))
        }
        return sentence.phonemes(of: answers)
    }

    /// The sounds of a foreign word in an English sentence; `nil` where espeak-ng cannot be asked or does not know.
    func sounds(of word: UnknownWord) -> WordSounds? {
        guard let language = word.language else { return nil }
        let text = String(decoding: word.letters, as: UTF8.self)
        guard let sounds = try? transcribe([text], in: language, .never).first else { return nil }
        let codes = EspeakMapping.reading(of: sounds, in: language).codes
        return codes.isEmpty ? nil : WordSounds(codes, from: .espeak)
    }

    private func transcribe(
        _ texts: [String],
        in language: LanguageTag,
        _ cancellation: Cancellation
    ) throws(SynthesisError) -> [String] {
        try transcriber.withLock { transcriber throws(SynthesisError) in
            try transcriber.sounds(of: texts, in: language, cancellation: cancellation)
        }
    }
}
