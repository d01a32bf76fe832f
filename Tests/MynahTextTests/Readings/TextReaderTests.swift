import MynahTesting
import MynahText
import Testing

struct TextReaderTests {
    @Test(arguments: [
        ("Hello, world!", "Hello , world !"),
        ("“Don’t”—he said…", "“ Don't ” — he said …"),
        ("I have 42 cats. (Really?)", "I have forty-two cats . ( Really ? )"),
        ("a well-known \"fact\" - yes", "a well-known “ fact ” — yes"),
        ("Wait... what?!", "Wait … what ? !"),
    ])
    func `says words and marks in order`(text: String, said: String) {
        let items = sentences(of: text).flatMap { $0.items }
        #expect(items.map { $0.text }.joined(separator: " ") == said)
    }

    @Test(arguments: [
        (
            "Am 3.5.2024 um 10:30 Uhr kostet’s 1.234,56 € (+5 %).",
            "Am 3.5.2024 um 10:30 Uhr kostet's 1.234,56 € ( +5 % ) ."
        ),
        ("„L'eau, c'est 50%!“", "“ L'eau , c'est 50% ! “"),
        ("東京は、2024年。", "東京は , 2024年 ."),
    ])
    func `leaves figures and signs to those who speak the language`(text: String, said: String) {
        let items = TextReader(Script(plain: SourceText(text)), language: LanguageTag("de")!).flatMap { $0.items }
        #expect(items.map { $0.text }.joined(separator: " ") == said)
    }

    @Test(arguments: 0..<300)
    func `accounts for every byte of anything`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let marks = Array(" .,!?\n\"'()-–—…«»$€#@&%/\\:;09azAZ’éя中🙂\u{200D}\u{301}".utf8)
        let text = Array(
            "Dr. Smith's 2 cats—“naïve” ones—cost $3.50; see https://x.org/a?b=1 (or not)… 日本語 Ωμέγα 🙂.".utf8
        )
        let bytes = random.mutation(of: text, marks: marks)
        let script = Script(plain: SourceText(bytes))
        let sentences = Array(TextReader(script, language: LanguageTag("en-US")!))
        #expect(Account.fault(in: sentences, of: bytes.count) == nil)
    }

    private func sentences(of text: String) -> [SpokenSentence] {
        Array(TextReader(Script(plain: SourceText(text)), language: LanguageTag("en-US")!))
    }
}

extension SpokenItem {
    /// A word's or a mark's text; empty for what is neither.
    var text: String {
        switch self {
        case .word(let word): word.text
        case .mark(let mark): String(Character(mark.symbol))
        case .direction, .delivery: ""
        }
    }
}
