public import MynahText

/// A sentence in a language that has no front end here: what to ask somebody who can transcribe it, and the sounds made of the answers.
public struct TranscribedSentence: Sendable {
    /// The language of the sentence.
    public let language: LanguageTag
    /// What is asked: stretches of words without a mark between them.
    public private(set) var clauses: [Clause] = []

    private let items: [SpokenItem]
    /// Of each item that the caller said how to say, the sounds.
    private var wishes: [Int: [UInt8]] = [:]
    private var skipped: [Skip] = []

    /// Words that are said in one breath.
    public struct Clause: Hashable, Sendable {
        /// The words with the spaces between them.
        public fileprivate(set) var text = ""
        /// The words one by one.
        public fileprivate(set) var words: [String] = []
        /// Their items.
        fileprivate var items: [Int] = []
    }

    /// Takes apart what is said; an entry of the lexicons, of which the first wins, goes before any transcription.
    public init(_ sentence: SpokenSentence, lexicons: [UserLexicon] = []) {
        language = sentence.language
        items = sentence.items
        let lexicons = lexicons.filter { $0.language == nil || $0.language?.language == sentence.language.language }
        var isOpen = false
        for (index, item) in items.enumerated() {
            switch item {
            case .mark: isOpen = false
            case .word(let word): isOpen = add(word, at: index, lexicons: lexicons, to: isOpen)
            case .direction, .delivery: break
            }
        }
    }

    /// Adds a word to the clause that is open, or to a new one; whether a clause is open behind it.
    private mutating func add(_ word: SpokenWord, at index: Int, lexicons: [UserLexicon], to isOpen: Bool) -> Bool {
        var text = word.text
        switch meaning(of: word, by: lexicons) {
        case .sounds(let codes):
            wishes[index] = codes
            return false
        case .alias(let words): text = words
        case nil: break
        }
        if language.language == "ja" { text = withoutHan(text, of: word) }
        guard !text.isEmpty else { return isOpen }
        if !isOpen { clauses.append(Clause()) }
        let clause = clauses.count - 1
        if isOpen, word.isSpaced { clauses[clause].text += " " }
        clauses[clause].text += text
        clauses[clause].words.append(text)
        clauses[clause].items.append(index)
        return true
    }

    /// The word without its Chinese characters: espeak-ng knows their Japanese readings of none, and says in English that they are some.
    private mutating func withoutHan(_ text: String, of word: SpokenWord) -> String {
        let scalars = text.unicodeScalars
        let kept = scalars.filter { Scripts.name(of: $0) != "Han" }
        guard kept.count < scalars.count, !kept.isEmpty else { return kept.isEmpty ? "" : text }
        skipped.append(Skip(word.span, because: "Chinese characters, which nobody here can read in Japanese"))
        return String(String.UnicodeScalarView(kept))
    }

    private func meaning(of word: SpokenWord, by lexicons: [UserLexicon]) -> UserLexicon.Meaning? {
        if let wish = word.hints.pronunciation?.reading(in: .american), !wish.codes.isEmpty {
            return .sounds(wish.codes)
        }
        return lexicons.lazy.compactMap { $0.entry(for: word.text, as: .noun)?.meaning }.first
    }
}

extension TranscribedSentence {
    /// How a clause sounds.
    public struct Answer: Hashable, Sendable {
        /// The sounds of the whole clause in IPA, with spaces between words.
        public let whole: String
        /// The sounds of each of its words by itself, from which it is told whose a sound is; may be empty.
        public let words: [String]

        /// Describes a transcription.
        public init(_ whole: String, words: [String] = []) {
            self.whole = whole
            self.words = words
        }
    }

    /// Whether each word of a clause has just one word in its transcription; if not, the words are asked for one by one.
    public func isAligned(_ whole: String, with clause: Clause) -> Bool {
        Self.groups(in: whole).count == clause.words.count
    }

    /// The sentence, of an answer for each clause.
    public func phonemes(of answers: [Answer]) -> PhonemeSentence {
        var assembly = TranscribedAssembly(items: items, language: language)
        assembly.result.skipped = skipped
        assembly.sounds = wishes.mapValues { WordSounds($0, from: .user) }
        for (clause, answer) in zip(clauses, answers) { assembly.take(answer, of: clause.items) }
        return assembly.sentence()
    }

    /// The words of a transcription.
    static func groups(in transcription: String) -> [String] {
        transcription.utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
    }
}
