public import MynahText

/// Turns the words of English sentences into sounds.
public struct EnglishPhonemizer: Sendable {
    let reader: CompoundReader
    let userLexicons: [UserLexicon]
    /// How many words the longest entry of the caller's lexicons has.
    let longestEntry: Int

    /// Reads with a dictionary, the caller's own lexicons, of which the first wins, and someone to ask about unknown words.
    ///
    /// Without `unknownWords` their letters are named.
    public init(_ lexicon: Lexicon, userLexicons: [UserLexicon] = [], unknownWords: UnknownWordReader? = nil) {
        reader = CompoundReader(words: WordReader(lexicon), unknownWords: unknownWords)
        // A lexicon for another language says nothing about English words.
        self.userLexicons = userLexicons.filter { $0.language == nil || $0.language?.language == "en" }
        longestEntry = self.userLexicons.map { $0.longestEntry }.max() ?? 0
    }

    /// The same phonemizer with other lexicons of the caller's.
    public func with(_ userLexicons: [UserLexicon]) -> EnglishPhonemizer {
        EnglishPhonemizer(reader.words.lexicon, userLexicons: userLexicons, unknownWords: reader.unknownWords)
    }

    /// The accent that it speaks with.
    public var accent: Accent { reader.words.lexicon.accent }

    /// The sounds of one sentence; `analyses` has one for each item, those of marks and directions are not looked at.
    ///
    /// Each word becomes sounds or a skip with its reason.
    public func sentence(of items: [SpokenItem], analyses: [WordAnalysis]) -> PhonemeSentence {
        var reading = SentenceReading(of: items, analyses: analyses, by: self)
        return reading.sentence()
    }
}
