public import MynahText

/// Tells of each word of a sentence what it does, and of homographs which they are.
public struct SentenceAnalyst: Sendable {
    private let tagger: Tagger
    private let homographs: Homographs
    private let accent: Accent

    /// Opens the data files of the tagger and of the homograph classifier, which are read where they lie; an error where one is damaged.
    public init(tagger: DataBlock, homographs: DataBlock, accent: Accent) throws(DataError) {
        self.tagger = try Tagger(data: tagger)
        self.homographs = try Homographs(data: homographs)
        self.accent = accent
    }

    /// One analysis for each item; those of marks and directions say nothing.
    ///
    /// What markup says of a word's use wins. Of a word with several homographs in it, `read-read`, the first has a reading.
    public func analyses(of items: [SpokenItem]) -> [WordAnalysis] {
        let sentence = tagger.tagged(WordSequence(items))
        var analyses = items.indices.map { WordAnalysis(sentence.tag(ofItem: $0)) }
        for found in homographs.occurrences(in: sentence, by: tagger) {
            let token = sentence.words.tokens[found.token]
            guard case .word(let word) = items[token.item], analyses[token.item].reading == nil else { continue }
            let isWhole = token.textRange == 0..<word.text.utf8.count
            let part = isWhole ? nil : token.textRange
            analyses[token.item].reading = homographs.reading(found.reading, in: accent, of: part)
        }
        for (index, item) in items.enumerated() {
            guard case .word(let word) = item, let use = word.hints.use else { continue }
            guard let wished = homographs.reading(of: word.text, use: use) else { continue }
            analyses[index].reading = homographs.reading(wished, in: accent)
        }
        return analyses
    }
}
