import MynahTesting
import MynahText
import Testing

/// Reads the table `inline-tags.tsv`: what is written, what is said, and what the tags say about how, with the text that each is about.
struct InlineTagTests {
    @Test(arguments: try GoldenFile("inline-tags.tsv").rows)
    func `obeys tags and never reads them`(row: [String]) throws {
        let source = SourceText(row[0])
        let script = Script(plain: source)
        let sentences = Array(TextReader(script, language: LanguageTag("en-US")!))
        let spoken = sentences.map { $0.text }.filter { !$0.isEmpty }.joined(separator: " ")
        #expect(spoken == row[1])
        #expect(script.said.joined(separator: "; ") == (row.count > 2 ? row[2] : ""))
        #expect(script.coversSource)
        #expect(Account.fault(in: sentences, of: source.bytes.count) == nil)
    }

    @Test func `a sound earns a warning`() {
        let script = Script(plain: SourceText("so <laugh> then (sighs)"))
        #expect(script.warnings.count == 2)
    }
}
