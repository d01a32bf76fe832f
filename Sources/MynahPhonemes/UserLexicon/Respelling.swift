public import MynahText

/// What a caller's lexicons can do for a voice that speaks from letters alone: the words of aliases stand in the place of others.
public struct Respelling: Sendable {
    /// The entries that such a voice cannot follow, each told of once, since they were last taken.
    private var warnings: [TextWarning] = []
    private var told: Set<String> = []
    private let lexicons: [UserLexicon]

    /// The most entries that are told of.
    private static let mostTold = 100

    /// Respells by lexicons, of which the first wins.
    public init(_ lexicons: [UserLexicon]) { self.lexicons = lexicons }

    /// The items of a sentence in `language` as they are to be written for the voice; words keep their places.
    ///
    /// Which part of speech a word is nobody knows here, so an entry for verbs alone is not used.
    public mutating func respelled(_ items: [SpokenItem], in language: LanguageTag) -> [SpokenItem] {
        let lexicons = lexicons.filter { $0.language == nil || $0.language?.language == language.language }
        let longest = lexicons.map { $0.longestEntry }.max() ?? 0
        guard longest > 0 else { return items }
        let search = LexiconSearch(items, lexicons: lexicons, longestEntry: longest)
        let matches = search.matches { _ in .noun }
        guard !matches.isEmpty else { return items }
        var respelled = items
        for match in matches.values.sorted(by: { $0.items.lowerBound > $1.items.lowerBound }) {
            guard let span = search.span(of: match.items) else { continue }
            switch match.entry.meaning {
            case .sounds: tell(of: search.text(of: match.items), at: span)
            case .alias(let text):
                respelled.replaceSubrange(
                    match.items,
                    with: Self.words(of: text, at: span, like: items[match.items.lowerBound])
                )
            }
        }
        return respelled
    }

    /// What there was to tell since it was last asked, in the order of the text.
    public mutating func takeWarnings() -> [TextWarning] {
        defer { warnings = [] }
        return warnings.sorted { $0.span.start < $1.span.start }
    }

    private static func words(of text: String, at span: SourceSpan, like item: SpokenItem) -> [SpokenItem] {
        guard case .word(let first) = item else { return [] }
        var hints = first.hints
        hints.isLetterName = false
        return text.utf8.split(separator: UInt8(ascii: " ")).enumerated().map { index, word in
            .word(
                SpokenWord(
                    String(decoding: word, as: UTF8.self),
                    span: span,
                    kind: first.kind,
                    isSpaced: index > 0 || first.isSpaced,
                    hints: hints
                )
            )
        }
    }

    private mutating func tell(of word: String, at span: SourceSpan) {
        guard told.count < Self.mostTold, told.insert(word).inserted else { return }
        let message =
            "This voice speaks from letters and cannot follow the sounds that the lexicon gives for \(word.jsonQuoted). "
            + "Give words to say instead (\(word) = ...), or choose a voice of Kokoro's."
        warnings.append(TextWarning(message, at: span))
    }
}
