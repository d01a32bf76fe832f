public import MynahText

/// Turns spoken English into sounds with all that is known of it: dictionary, word classes, homographs, and letters for the rest.
public struct EnglishPronouncer: Sendable {
    private let analyst: SentenceAnalyst
    private let phonemizer: EnglishPhonemizer

    /// The data files of one accent.
    public struct Data: Sendable {
        let lexicon: DataBlock
        let letters: DataBlock
        let tagger: DataBlock
        let homographs: DataBlock

        /// Takes the files; nothing of them is read yet.
        public init(lexicon: DataBlock, letters: DataBlock, tagger: DataBlock, homographs: DataBlock) {
            self.lexicon = lexicon
            self.letters = letters
            self.tagger = tagger
            self.homographs = homographs
        }
    }

    /// Opens the data files, which are read where they lie; an error where one is damaged.
    ///
    /// The first of the caller's lexicons wins. `foreignWords` is asked about words in other languages; without it, and where it
    /// cannot tell, they are read as English.
    public init(
        _ data: Data,
        lexicons: [UserLexicon] = [],
        foreignWords: UnknownWordReader? = nil
    ) throws(DataError) {
        let lexicon = try Lexicon(data.lexicon)
        let letters = try LetterToSound(data: data.letters)
        analyst = try SentenceAnalyst(tagger: data.tagger, homographs: data.homographs, accent: lexicon.accent)
        phonemizer = EnglishPhonemizer(lexicon, userLexicons: lexicons) { word in
            guard word.language == nil else { return foreignWords?(word) }
            return letters.sounds(of: word, known: lexicon)
        }
    }

    private init(_ other: EnglishPronouncer, lexicons: [UserLexicon]) {
        analyst = other.analyst
        phonemizer = other.phonemizer.with(lexicons)
    }

    /// The same pronouncer with other lexicons of the caller's.
    public func with(_ lexicons: [UserLexicon]) -> EnglishPronouncer { EnglishPronouncer(self, lexicons: lexicons) }

    /// The sounds of one sentence.
    public func sentence(_ sentence: SpokenSentence) -> PhonemeSentence {
        phonemizer.sentence(of: sentence.items, analyses: analyst.analyses(of: sentence.items))
    }
}

extension LetterToSound {
    /// The sounds of an unknown word; `nil` where it is no word that can be said, so that its letters are named.
    fileprivate func sounds(of word: UnknownWord, known lexicon: Lexicon) -> WordSounds? {
        guard let phonemes = reading(of: Array(word.letters), known: lexicon) else { return nil }
        return WordSounds(KokoroAlphabet.reading(of: phonemes).codes, from: .letters)
    }
}

extension Lexicon: WordSource {
    /// The usual sounds of a word.
    package func phonemes(of word: [UInt8]) -> [UInt8]? {
        usualSounds(of: word).map { Array(KokoroAlphabet.text(of: $0).utf8) }
    }

    /// The same as sounds.
    package func sounds(of word: [UInt8]) -> [Sound]? { usualSounds(of: word).flatMap { Sound.sounds(ofCodes: $0) } }

    private func usualSounds(of word: [UInt8]) -> [UInt8]? {
        entry(for: word[...]).flatMap { sounds(of: $0, as: .noun, isBeforePause: false) }
    }
}
