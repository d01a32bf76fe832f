import MynahText

/// Reads one sentence, from its end to its beginning: how a word is said depends on the sound behind it.
struct SentenceReading {
    let items: [SpokenItem]
    let analyses: [WordAnalysis]
    let phonemizer: EnglishPhonemizer
    var context = WordContext()
    var result = PhonemeSentence()
    /// The words and their sounds, the last first.
    private var words: [ReadWord] = []

    /// A token whose sounds have no place in the sentence yet.
    struct ReadWord {
        let text: String
        let span: SourceSpan
        let items: Range<Int>
        let sounds: WordSounds
        var homograph: String?
    }

    init(of items: [SpokenItem], analyses: [WordAnalysis], by phonemizer: EnglishPhonemizer) {
        self.items = items
        self.analyses = analyses
        self.phonemizer = phonemizer
    }

    /// Reads all items.
    mutating func sentence() -> PhonemeSentence {
        let entries = userEntries()
        words.reserveCapacity(items.count)
        var end = items.count
        while end > 0 {
            switch items[end - 1] {
            case .direction, .delivery: end -= 1
            case .mark(let mark):
                KokoroAlphabet.code(of: mark.symbol).map { context.move(before: CollectionOfOne($0)) }
                context.isBeforeTo = false
                end -= 1
            case .word(let word): end = read(word, endingAt: end, entries: entries)
            }
        }
        join()
        return result
    }

    /// Reads the word before `end` with those that belong to it; where the first of them is.
    private mutating func read(_ word: SpokenWord, endingAt end: Int, entries: [Int: LexiconSearch.Match]) -> Int {
        let read: ReadWord?
        if let match = entries[end] {
            read = matched(match, last: word) ?? lone(word, at: end - 1)
        } else {
            let start = word.hints.isLetterName ? startOfInitialism(endingAt: end, entries: entries) : end - 1
            read = start < end - 1 ? initialism(start..<end) : lone(word, at: end - 1)
        }
        context.isBeforeTo = isTo(word, at: end - 1)
        guard let read else {
            result.skipped.append(Skip(word.span, because: "no sounds known for \(shown(word))"))
            return end - 1
        }
        context.move(before: read.sounds.codes)
        words.append(read)
        return read.items.lowerBound
    }

    /// The beginning of a word for messages; whole words can be long.
    func shown(_ word: SpokenWord) -> String {
        String(decoding: word.text.utf8.prefix(40), as: UTF8.self).jsonQuoted
    }

    func tag(at index: Int) -> PartOfSpeech { index < analyses.count ? analyses[index].tag : .noun }

    private func isTo(_ word: SpokenWord, at index: Int) -> Bool {
        guard word.text.utf8.count == 2 else { return false }
        if word.text == "to" || word.text == "To" { return true }
        return word.text == "TO" && (tag(at: index) == .to || tag(at: index) == .preposition)
    }

    /// Puts words and marks in their order, with spaces between them.
    private mutating func join() {
        result.codes.reserveCapacity(items.count * 8)
        result.tokens.reserveCapacity(words.count)
        result.skipped.reverse()
        result.warnings.reverse()
        var isAfterWord = false
        var index = 0
        while index < items.count {
            switch items[index] {
            case .direction, .delivery: index += 1
            case .mark(let mark):
                result.append(mark)
                isAfterWord = false
                index += 1
            case .word(let word):
                guard let read = words.last, read.items.lowerBound == index else {
                    index += 1
                    continue
                }
                words.removeLast()
                append(read, isSpaced: word.isSpaced || isAfterWord)
                isAfterWord = true
                index = read.items.upperBound
            }
        }
    }

    private mutating func append(_ word: ReadWord, isSpaced: Bool) {
        if isSpaced { result.appendSpace() }
        let start = result.codes.count
        for code in word.sounds.codes { result.codes.append(spoken(code)) }
        result.tokens.append(
            PhonemeToken(
                text: word.text,
                span: word.span,
                items: word.items,
                range: start..<result.codes.count,
                source: word.sounds.source,
                homograph: word.homograph
            )
        )
    }

    /// The voices learned the flap as a capital T, and no glottal stop.
    private func spoken(_ code: UInt8) -> UInt8 {
        code == Sign.flap ? Sign.flapLetter : code == Sign.glottalStop ? Sign.t : code
    }
}
