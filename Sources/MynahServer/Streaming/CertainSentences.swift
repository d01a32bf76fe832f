import MynahText

/// The sentences of a text that goes on: those that end where they do, whatever word comes next.
///
/// Whether the stop of an abbreviation ends a sentence is up to the word behind it, once that is whole. A single full stop behind any
/// other word ends one at once: to wait at each of them for the few texts that go on in lower case would be heard.
struct CertainSentences {
    /// What is known of the text.
    private let text: SourceText
    /// Where the first sentence begins; what stands before it tells whether that begins a line.
    private let start: Int
    /// Where the last word begins, which may go on.
    private let lastWord: Int

    /// Words that decide what the stop before them is: one that begins sentences, one that begins names, a number.
    private static let words = ["The", "St", "5"]
    private static let lowercase = "x"

    init(of bytes: [UInt8], from start: Int) {
        text = SourceText(bytes)
        self.start = start
        lastWord = Self.lastWord(of: text, from: start)
    }

    /// The sentences, in their order.
    func all() -> [Sentence] {
        var certain = sentences(upTo: lastWord, before: Self.words[0])
        for word in Self.words.dropFirst() where !certain.isEmpty {
            certain = Self.agreed(certain, sentences(upTo: lastWord, before: word))
        }
        if !certain.isEmpty { certain = standing(certain, before: sentences(upTo: lastWord, before: Self.lowercase)) }
        guard !certain.isEmpty, lastWord < text.bytes.count else { return certain }
        // Of a word that may go on is known whether it begins in lower case.
        return Self.agreed(certain, sentences(upTo: text.bytes.count, before: Self.lowercase))
    }

    /// The sentences up to a place that end before a word which would follow there.
    private func sentences(upTo end: Int, before word: String) -> [Sentence] {
        let probed = SourceText(Array(text.bytes[..<end]) + Array(word.utf8))
        let found = Array(SentenceSplitter(probed, in: SourceSpan(start: start, end: probed.bytes.count)))
        return found.dropLast().filter { $0.span.end <= end }
    }

    /// The sentences that both have, up to the first that only one has.
    private static func agreed(_ some: [Sentence], _ others: [Sentence]) -> [Sentence] {
        var count = 0
        while count < min(some.count, others.count), some[count].span == others[count].span { count += 1 }
        return Array(some.prefix(count))
    }

    /// The sentences that also end before a word in lower case, and one more that ends in nothing but a full stop.
    private func standing(_ certain: [Sentence], before others: [Sentence]) -> [Sentence] {
        let agreed = Self.agreed(certain, others)
        guard agreed.count < certain.count, endsPlainly(certain[agreed.count]) else { return agreed }
        return Array(certain.prefix(agreed.count + 1))
    }

    private func endsPlainly(_ sentence: Sentence) -> Bool {
        let bytes = text.bytes[sentence.span.start..<sentence.span.end]
        let stop = UInt8(ascii: ".")
        return bytes.last == stop && bytes.dropLast().last != stop
    }

    private static func lastWord(of text: SourceText, from limit: Int) -> Int {
        var start = text.bytes.count
        while start > limit, let (scalar, before) = text.scalar(before: start), isPartOfWord(scalar) { start = before }
        return start
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
    }
}
