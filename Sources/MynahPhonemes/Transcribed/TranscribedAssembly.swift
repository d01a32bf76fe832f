import MynahText

/// Makes a sentence of sounds from transcriptions of its clauses.
struct TranscribedAssembly {
    let items: [SpokenItem]
    let language: LanguageTag
    /// The sounds by the first item that they are of.
    var sounds: [Int: WordSounds] = [:]
    /// Where several words are said as one that cannot be parted: the item behind the last, by the first.
    private var ends: [Int: Int] = [:]
    var result = PhonemeSentence()
    private var isWarned = false

    init(items: [SpokenItem], language: LanguageTag) {
        self.items = items
        self.language = language
    }

    /// Gives the sounds of a clause to its words: one each, or as many as each has by itself, or else all of them to all.
    mutating func take(_ answer: TranscribedSentence.Answer, of words: [Int]) {
        guard let first = words.first, let last = words.last else { return }
        let groups = TranscribedSentence.groups(in: answer.whole)
        let counts = counts(of: answer, for: words)
        guard counts.count == words.count, counts.reduce(0, +) == groups.count else {
            sounds[first] = reading(of: answer.whole, at: words)
            ends[first] = last + 1
            return
        }
        var start = 0
        for (word, count) in zip(words, counts) {
            sounds[word] = reading(of: groups[start..<(start + count)].joined(separator: " "), at: [word])
            start += count
        }
    }

    private func counts(of answer: TranscribedSentence.Answer, for words: [Int]) -> [Int] {
        answer.words.isEmpty
            ? words.map { _ in 1 } : answer.words.map { TranscribedSentence.groups(in: $0).count }
    }

    private mutating func reading(of ipa: String, at words: [Int]) -> WordSounds {
        let reading = EspeakMapping.reading(of: ipa, in: language)
        if let span = span(of: words) {
            if !reading.unknown.isEmpty {
                let signs = reading.unknown.map { $0.jsonQuoted }.joined(separator: ", ")
                result.warnings.append(TextWarning("The voices have no sound for \(signs); it is left out.", at: span))
            }
            warn(at: span)
        }
        return WordSounds(reading.codes, from: .espeak)
    }

    /// Tells once in a sentence that a language is read only as far as espeak-ng can.
    private mutating func warn(at span: SourceSpan) {
        guard !isWarned, let name = Self.unfinished[language.language] else { return }
        isWarned = true
        let message = "\(name) has no front end of its own yet: words and tones may sound wrong."
        result.warnings.append(TextWarning(message, at: span))
    }

    private static let unfinished = ["ja": "Japanese", "zh": "Chinese", "cmn": "Chinese", "yue": "Chinese"]

    /// Puts words and marks in their order, with spaces between them.
    mutating func sentence() -> PhonemeSentence {
        var index = 0
        while index < items.count {
            switch items[index] {
            case .mark(let mark): result.append(mark)
            case .word(let word):
                let end = ends[index] ?? index + 1
                append(word, items: index..<end)
                index = end - 1
            case .direction, .delivery: break
            }
            index += 1
        }
        return result
    }

    private mutating func append(_ word: SpokenWord, items range: Range<Int>) {
        let words = range.filter { if case .word = items[$0] { true } else { false } }
        guard let span = span(of: words) else { return }
        guard let sounds = sounds[range.lowerBound], !sounds.codes.isEmpty else {
            let text = String(decoding: word.text.utf8.prefix(40), as: UTF8.self)
            return result.skipped.append(Skip(span, because: "no sounds known for \(text.jsonQuoted)"))
        }
        if word.isSpaced { result.appendSpace() }
        let start = result.codes.count
        result.codes += sounds.codes
        result.tokens.append(
            PhonemeToken(
                text: text(of: words),
                span: span,
                items: range,
                range: start..<result.codes.count,
                source: sounds.source,
                homograph: nil
            )
        )
    }

    private func span(of words: [Int]) -> SourceSpan? {
        var span: SourceSpan?
        for index in words {
            guard case .word(let word) = items[index] else { continue }
            let start = min(span?.start ?? word.span.start, word.span.start)
            span = SourceSpan(start: start, end: max(span?.end ?? word.span.end, word.span.end))
        }
        return span
    }

    private func text(of words: [Int]) -> String {
        var text = ""
        for index in words {
            guard case .word(let word) = items[index] else { continue }
            text += (word.isSpaced && !text.isEmpty ? " " : "") + word.text
        }
        return text
    }
}
