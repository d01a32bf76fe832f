import MynahPhonemes
import MynahText

/// Puts the words of a treebank's sentence together to text, and the tags to the tokens that the product cuts from it.
struct TaggedText {
    private var text = ""
    private var spans: [(range: Range<Int>, tag: PartOfSpeech?)] = []
    /// The last word of a group that is written without spaces, and whether a space follows the group.
    private var group: (last: Int, isSpaced: Bool)?

    private static let tags = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.penn, $0) })

    static func isClitic(_ pair: Substring) -> Bool {
        pair.first == "'" && pair.hasSuffix("_POS") || pair.hasPrefix("n't_")
            || ["'s_", "'ll_", "'re_", "'ve_", "'d_", "'m_"].contains { pair.lowercased().hasPrefix($0) }
    }

    mutating func beginGroup(_ ids: String, isSpaced: Bool) {
        group = (Int(ids.split(separator: "-").last ?? "") ?? 0, isSpaced)
    }

    mutating func append(_ word: Substring, tag: Substring, id: Int, isSpaced: Bool) {
        let start = text.utf8.count
        text += word.replacing(" ", with: "")
        spans.append((start..<text.utf8.count, Self.tags[String(tag)]))
        var isFollowed = isSpaced
        if let group, id > 0, id <= group.last {
            isFollowed = id == group.last && group.isSpaced
            if id == group.last { self.group = nil }
        }
        if isFollowed { text += " " }
    }

    /// The sentences that the product reads in the text; one that the treebank has may be two there.
    func sentences() -> [Treebank.Sentence] {
        guard !spans.isEmpty else { return [] }
        return ReadText.sentences(of: text).map { items in
            let words = WordSequence(items)
            return Treebank.Sentence(words: words, tags: words.tokens.map { tag(of: $0, in: items) })
        }
    }

    private func tag(of token: WordToken, in items: [SpokenItem]) -> PartOfSpeech? {
        guard token.kind != .mark else { return .punctuation }
        guard case .word(let word) = items[token.item] else { return nil }
        guard word.kind == .word else { return tag(of: word.span.start..<word.span.end) }
        let start = word.span.start + token.textRange.lowerBound
        return tag(of: start..<(word.span.start + token.textRange.upperBound))
    }

    private func tag(of range: Range<Int>) -> PartOfSpeech? {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < spans.count, spans[low].range.lowerBound == range.lowerBound else { return nil }
        // A full stop that ends an abbreviation is not in our token.
        return abs(spans[low].range.upperBound - range.upperBound) <= 1 ? spans[low].tag : nil
    }
}
