public import MynahText

/// A stretch of text to be spoken in one go, what comes before it, and what comes to its end there.
public struct PlannedPassage: Hashable, Sendable {
    /// What ends with a passage.
    public enum Ending: Hashable, Sendable {
        /// Nothing: the delivery changes, or the caller asked for a pause here.
        case nothing
        /// Nothing: a sentence was too long and had to be cut.
        case clause
        case sentence
        case paragraph
    }

    /// The words and marks of each sentence or part of one; empty where the text ends in pauses.
    public internal(set) var sentences: [[SpokenItem]]
    /// How they are delivered.
    public let delivery: Delivery
    /// The pauses that the caller asked for before it.
    public let pauses: [Pause]
    /// What ends with it.
    public internal(set) var ending: Ending
    /// What of it is probably not as the caller meant it.
    var warnings: [TextWarning] = []

    /// The words and marks; empty where the text ends in pauses.
    public var items: [SpokenItem] { sentences.flatMap { $0 } }

    /// Where it stands: from its first word or mark to its last.
    public var span: SourceSpan { Self.span(of: items) }

    /// Where each of its sentences stands.
    var sentenceSpans: [SourceSpan] { sentences.map { Self.span(of: $0) } }

    /// The bytes of text that are said.
    var byteCount: Int { items.reduce(0) { $0 + $1.byteCount } }

    private static func span(of items: [SpokenItem]) -> SourceSpan {
        var span: SourceSpan?
        for item in items {
            guard let place = item.place else { continue }
            span = SourceSpan(start: min(span?.start ?? place.start, place.start), end: max(span?.end ?? 0, place.end))
        }
        return span ?? SourceSpan(start: 0, end: 0)
    }
}

extension SpokenItem {
    /// Where a word or mark stands; `nil` for what stands nowhere.
    fileprivate var place: SourceSpan? {
        switch self {
        case .word(let word): word.span
        case .mark(let mark): mark.span.isEmpty ? nil : mark.span
        case .direction, .delivery: nil
        }
    }

    /// Whether it is a word.
    var isWord: Bool { if case .word = self { true } else { false } }
}
