import MynahTesting
import MynahText
import Testing

struct MarkdownTests {
    private static let rows = try! GoldenFile("markdown.tsv", beside: #filePath).rows

    @Test func `says what the table says`() throws {
        for row in Self.rows {
            let sentences = try sentences(of: SourceText(row[0]))
            let texts = sentences.map { $0.text }.filter { !$0.isEmpty }
            #expect(texts.joined(separator: " ") == row[1], "\(row[0])")
        }
    }

    static let codes: [(MarkupOptions.Code, String)] = [
        (.spoken, "See x is one now."), (.skipped, "See now."), (.announced, "See code block now."),
    ]

    @Test(arguments: codes)
    func `treats blocks of code as it is told`(code: MarkupOptions.Code, said: String) throws {
        var options = MarkupOptions()
        options.code = code
        let source = SourceText("See\n\n```\nx is 1\n```\n\nnow.")
        let texts = try sentences(of: source, options: options).map { $0.text }.filter { !$0.isEmpty }
        #expect(texts.joined(separator: " ") == said)
    }

    @Test func `accounts for every byte of broken documents`() throws {
        var random = SeededRandom(seed: 11)
        let marks = Array("\n *_`[](){}<>#|$\\!-+~^&;:=1\t\"".utf8)
        for _ in 0..<FuzzRounds.count(usual: 400) {
            let pieces = (0..<3).compactMap { _ in Self.rows.randomElement(using: &random)?[0] }
            let bytes = random.mutation(of: Array(pieces.joined(separator: "\n\n").utf8), marks: marks)
            let sentences = try sentences(of: SourceText(bytes))
            #expect(Account.fault(in: sentences, of: bytes.count) == nil, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `accounts for every byte of documents put together by chance`() throws {
        var random = SeededRandom(seed: 12)
        let pieces = [
            "a", "Word", "12", "$", "(", ")", "[", "]", "*", "_", "`", "#", "\n", "\n\n", " ", "é", "日", "😀",
            "\u{200D}",
            "'", "’", "\"", ".", "...", "-", "--", "/", "\\", "|", "&amp;", "<b>", "</b>", "{", "}", "$x^2$", "1. ",
            "\\frac{1}{2}", "1/2", "3.5", "http://a.b/c", "@x", "[a](b)", "![i](u)", "~~", "- ", "> ", "\t", "\u{0}",
            "produce_noun", "[pause:1s]", "<laugh>",
        ]
        for _ in 0..<FuzzRounds.count(usual: 150) {
            let text = (0..<40).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let source = SourceText(text)
            let fault = Account.fault(in: try sentences(of: source), of: source.bytes.count)
            #expect(fault == nil, "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "(", "[", "[a](", "*", "_", "`", ">", "#", "<", "&", "|", "$", "{", "\\frac{", "1", "- ", "[^", "**a_", "| a\n",
    ])
    func `takes ten thousand bytes of anything in one pass`(piece: String) throws {
        let source = SourceText(String(repeating: piece, count: 10_000 / piece.utf8.count))
        #expect(Account.fault(in: try sentences(of: source), of: source.bytes.count) == nil)
    }

    private func sentences(
        of source: SourceText,
        options: MarkupOptions = MarkupOptions()
    ) throws -> [SpokenSentence] {
        let script = try Script(source, format: .markdown, options: options)
        return Array(TextReader(script, language: LanguageTag("en-US")!))
    }
}
