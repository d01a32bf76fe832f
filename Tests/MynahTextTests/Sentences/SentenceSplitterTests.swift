import MynahTesting
import MynahText
import Testing

struct SentenceSplitterTests {
    static let cases = try! GoldenFile("sentences.tsv", beside: #filePath).rows.map { $0[0] }

    @Test(arguments: cases)
    func `ends sentences where the table says`(marked: String) {
        let text = marked.replacing("|", with: "")
        let expected = marked.split(separator: "|").map { $0.trimmingSpace }
        #expect(sentences(of: text) == expected)
    }

    @Test(arguments: [
        ("One. Two.", [false, true]),
        ("One.\n\nTwo.", [true, true]),
        ("One.\nTwo.", [false, true]),
        ("Heading\n\nText", [true, true]),
        ("A\u{2029}B", [true, true]),
        ("- a\n- b\n\nc", [false, true, true]),
    ])
    func `knows the last sentence of a paragraph`(text: String, ends: [Bool]) {
        #expect(SentenceSplitter(SourceText(text)).map(\.endsParagraph) == ends)
    }

    @Test(arguments: ["", " ", "\n\n\t ", "\u{3000}\u{2028}"])
    func `white space holds no sentence`(text: String) {
        #expect(sentences(of: text) == [])
    }

    @Test func `splits a part of a text alone`() {
        let source = SourceText("One. Two. Three.")
        let inside = SentenceSplitter(source, in: SourceSpan(start: 5, end: 9)).map(\.span)
        #expect(inside == [SourceSpan(start: 5, end: 9)])
    }

    @Test(arguments: 0..<200)
    func `nothing but white space lies between sentences`(seed: UInt64) {
        let source = SourceText(randomText(seed: seed))
        var offset = 0
        for sentence in SentenceSplitter(source) {
            #expect(!sentence.span.isEmpty)
            #expect(isSpace(source, from: offset, to: sentence.span.start))
            offset = sentence.span.end
        }
        #expect(isSpace(source, from: offset, to: source.bytes.count))
    }

    @Test(arguments: [".", "(", "a. ", "\n", " ", "1. ", "A. ", "\"", ".)", "\n ", "!?", "。", "a.a", "*."])
    func `takes two hundred thousand bytes of anything in one pass`(piece: String) {
        let source = SourceText(String(repeating: piece, count: 200_000 / piece.utf8.count))
        let covered = SentenceSplitter(source).reduce(0) { $0 + $1.span.count }
        #expect(covered <= source.bytes.count)
    }

    private func sentences(of text: String) -> [String] {
        let source = SourceText(text)
        return SentenceSplitter(source).map { source.text(of: $0.span) }
    }

    private func randomText(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "Dr", ".", " ", "\n", "\n\n", "Hello", "world", "!", "?", "…", "”", "(", ")", "3", ".5", "U.S", "e.g", "A",
            "。", "「", "」", "é",
            "😀", "- ", "\u{2029}", "\r\n", "p.m", "'", "\"", "i",
        ]
        return (0..<60).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    private func isSpace(_ source: SourceText, from start: Int, to end: Int) -> Bool {
        guard start <= end else { return false }
        return source.text(of: SourceSpan(start: start, end: end)).trimmingSpace.isEmpty
    }
}

extension StringProtocol {
    /// The text without the white space around it.
    fileprivate var trimmingSpace: String {
        let rest = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(rest.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}
