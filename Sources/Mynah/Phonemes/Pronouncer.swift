public import MynahPhonemes
import MynahProcess
public import MynahSynthesis
public import MynahText

/// Turns spoken sentences into the phonemes that Kokoro's voices learned, in each language as well as it is known here.
///
/// English has a front end of its own; for other languages espeak-ng is asked, in a process of its own that is started then.
public struct Pronouncer: Sendable {
    private let lexicons: [UserLexicon]
    private var foreign = ForeignWords()
    private let dictionaries = EnglishShelf()

    /// Makes a pronouncer; nothing is opened yet. The first of the caller's lexicons wins.
    public init(lexicons: [UserLexicon] = []) { self.lexicons = lexicons }

    /// Another pronouncer with the same dictionaries, and an espeak-ng of its own.
    func sharingDictionaries() -> Pronouncer {
        var other = self
        other.foreign = ForeignWords()
        return other
    }

    /// The sounds of a sentence, in its own language; `own` are lexicons for this sentence, which go before the pronouncer's.
    ///
    /// Throws `.engineUnavailable` where a data file or espeak-ng is missing, `.unknownLanguage` for a language that nobody here knows.
    public mutating func phonemes(
        of sentence: SpokenSentence,
        lexicons own: [UserLexicon] = [],
        cancellation: Cancellation = .never
    ) throws(SynthesisError) -> PhonemeSentence {
        guard sentence.language.language == "en" else {
            return try foreign.phonemes(of: sentence, lexicons: own + lexicons, cancellation: cancellation)
        }
        let english = try english(Accent(nearest: sentence.language))
        return own.isEmpty ? english.sentence(sentence) : english.with(own + lexicons).sentence(sentence)
    }

    private func english(_ accent: Accent) throws(SynthesisError) -> EnglishPronouncer {
        try dictionaries.pronouncer(of: accent) { () throws(SynthesisError) in
            do throws(DataError) {
                return try EnglishPronouncer(.installed(accent), lexicons: lexicons) { [foreign] word in
                    foreign.sounds(of: word)
                }
            } catch {
                throw SynthesisError(.engineUnavailable, error.message)
            }
        }
    }
}

extension EnglishPronouncer.Data {
    /// The files that were installed with Mynah.
    static func installed(_ accent: Accent) throws(DataError) -> Self {
        let name = accent == .american ? "us" : "gb"
        return Self(
            lexicon: try DataFile("English/lexicon-\(name).bin").map(),
            letters: try DataFile("English/letters-\(name).model").map(),
            tagger: try DataFile("English/tagger.model").map(),
            homographs: try DataFile("English/homographs.model").map()
        )
    }
}
