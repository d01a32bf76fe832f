import MynahSynthesis
import MynahText

/// Finds the sentences of a text: for each its first byte, the byte behind its last, and 1 where a paragraph ends with it, as UInt32.
@_expose(wasm, "mynah_sentences")
@c(mynah_sentences)
public func sentences(_ start: UnsafeRawPointer, _ count: UInt32) -> UnsafeMutableRawPointer {
    var rows: [UInt32] = []
    for sentence in SentenceSplitter(sourceText(at: start, count: count)) {
        rows += row(sentence.span, sentence.endsParagraph ? 1 : 0)
    }
    return Reply.numbers(rows)
}

/// Plans a text in passages of at most `limit` bytes (16 or more): for each its first byte, the byte behind its last, and what ends
/// with it (0 a clause, 1 a sentence, 2 a paragraph), as UInt32.
@_expose(wasm, "mynah_passages")
@c(mynah_passages)
public func passages(_ start: UnsafeRawPointer, _ count: UInt32, _ limit: UInt32) -> UnsafeMutableRawPointer {
    guard limit >= 16 else {
        return Reply.failure("A passage of \(limit) bytes holds no word. Ask for 16 bytes or more.")
    }
    var rows: [UInt32] = []
    let reader = TextReader(Script(plain: sourceText(at: start, count: count)), language: LanguageTag("en")!)
    for passage in PassagePlanner(reader, limit: Int(limit)) {
        rows += row(passage.span, number(of: passage.ending))
    }
    return Reply.numbers(rows)
}

private func number(of ending: PlannedPassage.Ending) -> UInt32 {
    switch ending {
    case .nothing, .clause: 0
    case .sentence: 1
    case .paragraph: 2
    }
}

private func row(_ span: SourceSpan, _ last: UInt32) -> [UInt32] {
    [UInt32(span.start), UInt32(span.end), last]
}

private func sourceText(at start: UnsafeRawPointer, count: UInt32) -> SourceText {
    SourceText(bytes(at: start, count: count))
}
