import MynahJSON
import MynahSynthesis
import MynahText

/// Writes what is heard when, as clients read it.
struct TimesWriter {
    let kind: TimesKind
    let text: SourceText
    private var counter: SpanCounter
    /// What is added to places: the units before the text.
    private let offset: Int

    /// Where the turns of a dialogue begin, in bytes; spans count from there.
    private let turns: [Int]
    /// The turn that was told of last, and its beginning in units.
    private var turn = (index: -1, place: 0)

    init(kind: TimesKind, text: SourceText, units: SpanUnits, offset: Int = 0, turns: [Int] = []) {
        self.offset = offset
        self.turns = turns
        self.kind = kind
        self.text = text
        counter = SpanCounter(text.bytes, units: units)
    }

    /// Writes the list of the marks that are wanted: `{"text","span","start","end"}` each, in a dialogue with the `turn`.
    mutating func write(_ marks: [SpeechMark], to line: inout JSONLine) {
        line.list("times") { items(marks, to: &$0) }
    }

    /// Writes the items of the list, a part of them at a time.
    mutating func items(_ marks: [SpeechMark], to line: inout JSONLine) {
        for mark in marks where kind.covers(mark) { line.object { write(mark, to: &$0) } }
    }

    private mutating func write(_ mark: SpeechMark, to line: inout JSONLine) {
        enterTurn(of: mark)
        let start = place(of: mark.span.start)
        let span = SourceSpan(start: start, end: place(of: mark.span.end))
        if turn.index >= 0 { line.integer("turn", turn.index) }
        line.field("text", shown(mark))
        line.field("span", span)
        line.field("start", mark.start.seconds)
        line.field("end", mark.end.seconds)
    }

    private mutating func place(of byte: Int) -> Int { offset + counter.place(of: byte) - turn.place }

    private mutating func enterTurn(of mark: SpeechMark) {
        guard let index = turns.lastIndex(where: { $0 <= mark.span.start }), index != turn.index else { return }
        turn = (index, counter.place(of: turns[index]))
    }

    private func shown(_ mark: SpeechMark) -> String {
        if case .phoneme(let sign) = mark.kind { return sign }
        return text.text(of: mark.span)
    }
}

extension Duration {
    /// The time in seconds, to the tenth of a millisecond.
    var seconds: Double { (self / .microseconds(100)).rounded() / 10_000 }
}
