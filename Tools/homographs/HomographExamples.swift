import FoundationEssentials
import MynahPhonemes
import MynahText

/// The labelled sentences that the classifier learns from.
struct HomographExamples {
    /// One word in its sentence.
    struct Example {
        /// The number of the word.
        let word: Int
        /// Which of the word's readings it is.
        let answer: Int
        /// The tenth of the judged examples that it belongs to; `nil` for those that are only learned from.
        let fold: Int?
        let sentence: String
        let tagged: TaggedSequence
        let token: Int
    }

    /// The words and their readings.
    let words: [HomographEntry]
    private(set) var examples: [Example] = []
    /// The sentences whose word is not where they say it is.
    private(set) var lost: [(word: Int, sentence: String)] = []

    init(words: [HomographEntry]) { self.words = words }

    /// Adds the lines of a table: word, reading, sentence, and where in it the word begins and ends.
    mutating func add(path: String, isJudged: Bool, by tagger: Tagger) throws {
        let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1.word, $0) })
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 5, let word = numbers[fields[0]],
                let answer = words[word].readings.firstIndex(where: { $0.id == fields[1] })
            else { throw TrainingError("\(path) names an unknown reading: \(line)") }
            let fold = isJudged ? Int(WordHash.of(fields[2].utf8) % 10) : nil
            add(fields, (word, answer, fold), by: tagger)
        }
    }

    private mutating func add(_ fields: [String], _ target: (word: Int, answer: Int, fold: Int?), by tagger: Tagger) {
        let hash = WordHash.of(fields[0].utf8)
        for items in ReadText.sentences(of: fields[2]) {
            let words = WordSequence(items)
            guard let token = Self.token(at: Int(fields[3]) ?? -1, of: words, items, spelling: hash) else { continue }
            let example = Example(
                word: target.word,
                answer: target.answer,
                fold: target.fold,
                sentence: fields[2],
                tagged: tagger.tagged(words),
                token: token
            )
            return examples.append(example)
        }
        lost.append((target.word, fields[2]))
    }

    /// The token that begins at a byte, or the one of the word's letters in a date or another form that holds the byte.
    private static func token(
        at start: Int,
        of words: WordSequence,
        _ items: [SpokenItem],
        spelling hash: UInt64
    ) -> Int? {
        words.tokens.firstIndex { token in
            guard token.kind == .word, token.hash == hash else { return false }
            guard case .word(let word) = items[token.item] else { return false }
            return word.span.start + token.textRange.lowerBound == start
                || word.kind != .word && word.span.start <= start && start < word.span.end
        }
    }
}
