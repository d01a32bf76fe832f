public import MynahPhonemes
public import MynahText

/// Cuts a text into passages, lazily: a sentence each, and less where the delivery changes or the caller asked for a pause; long sentences at
/// clauses, else between words, else between characters. What has no word in it is left out.
public struct PassagePlanner: Sequence, IteratorProtocol, Sendable {
    /// The longest passage in bytes unless told otherwise: some forty seconds of English.
    public static let usualLimit = 600

    private let limit: Int
    private var sentences: TextReader
    /// What becomes of words by the caller's lexicons before they are planned.
    private var respelling: Respelling?
    /// Passages of the sentence under way, the next one last.
    private var planned: [PlannedPassage] = []
    /// The pauses that were asked for since the last passage.
    private var pauses: [Pause] = []

    /// Plans what `sentences` gives in passages of at most `limit` bytes, which must be 16 or more, respelled where that is asked for.
    public init(_ sentences: TextReader, limit: Int = usualLimit, respelling: Respelling? = nil) {
        precondition(limit >= 16, "a passage must hold at least a word")
        self.sentences = sentences
        self.limit = limit
        self.respelling = respelling
    }

    /// The next passage; `nil` at the end of the text. The last one has no words where the text ends in pauses.
    public mutating func next() -> PlannedPassage? {
        while planned.isEmpty, let sentence = sentences.next() { plan(sentence) }
        if let passage = planned.popLast() { return passage }
        guard !pauses.isEmpty else { return nil }
        defer { pauses = [] }
        return PlannedPassage(sentences: [], delivery: Delivery(), pauses: pauses, ending: .nothing)
    }

    private mutating func plan(_ sentence: SpokenSentence) {
        var delivery = Delivery()
        var items: [SpokenItem] = []
        for item in respelling?.respelled(sentence.items, in: sentence.language) ?? sentence.items {
            switch item {
            case .word, .mark: items.append(item)
            case .delivery(let next):
                add(&items, delivery, ending: .nothing)
                delivery = next
            case .direction(let direction):
                guard case .pause(let pause) = direction.kind else { continue }
                add(&items, delivery, ending: .nothing)
                pauses.append(pause)
            }
        }
        add(&items, delivery, ending: sentence.endsParagraph ? .paragraph : .sentence)
        if let warnings = respelling?.takeWarnings(), !planned.isEmpty { planned[0].warnings = warnings }
        planned.reverse()
    }

    /// Plans what was gathered, and empties it.
    private mutating func add(_ items: inout [SpokenItem], _ delivery: Delivery, ending: PlannedPassage.Ending) {
        defer { items = [] }
        guard items.contains(where: { $0.isWord }) else { return }
        var pieces = LongPassage(items, limit: limit).pieces.filter { $0.contains { $0.isWord } }
        let last = pieces.removeLast()
        for piece in pieces {
            planned.append(PlannedPassage(sentences: [piece], delivery: delivery, pauses: pauses, ending: .clause))
            pauses = []
        }
        planned.append(PlannedPassage(sentences: [last], delivery: delivery, pauses: pauses, ending: ending))
        pauses = []
    }
}
