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

    @Test func `names a voice or a mixture, which must be there`() {
        for name in ["af_heart", "af_heart(2)+am_puck", "af_heart*0.7 + am_puck*0.3", "af_heart,am_puck"] {
            var wish = VoiceWish()
            (wish.names, wish.needsName) = ([name], true)
            let script = Script(plain: SourceText("[voice:\(name)] Hello."))
            #expect(script.directions.map(\.kind) == [.voice(wish)])
        }
    }

    @Test func `leaves tags of voice and pace as they are where it is told to, and obeys the others`() {
        var options = MarkupOptions()
        options.obeysVoiceTags = false
        let script = Script(plain: SourceText("[voice:x] [rate:2] One. [pause:1s] Two."), options: options)
        #expect(script.directions.map(\.kind) == [.pause(.time(.seconds(1)))])
        #expect(script.text.text(of: script.text.span).contains("[voice:x] [rate:2] One."))
    }
}
