import MynahPhonemes
import MynahText
import Testing

struct RespellingTests {
    private static func items(_ text: String, _ language: LanguageTag) -> [SpokenItem] {
        TextReader(Script(plain: SourceText(text)), language: language).flatMap(\.items)
    }

    private static func respelled(_ text: String, _ lexicon: String, in language: String = "en-US") throws -> (
        words: [String], spans: [String], warnings: [String]
    ) {
        let language = try #require(LanguageTag(language))
        var respelling = Respelling([try UserLexicon(Array(lexicon.utf8), accent: .american)])
        let items = respelling.respelled(items(text, language), in: language)
        let words = items.compactMap { if case .word(let word) = $0 { word } else { nil } }
        let source = SourceText(text)
        return (words.map(\.text), words.map { source.text(of: $0.span) }, respelling.takeWarnings().map(\.message))
    }

    static let aliases: [(String, String, [String], [String])] = [
        (
            "the W3C met", "W3C = World Wide Web", ["the", "World", "Wide", "Web", "met"],
            ["the", "W3C", "W3C", "W3C", "met"]
        ),
        (
            "use GPT-4 or C++", "GPT-4 = the model\nC++ = see", ["use", "the", "model", "or", "see"],
            ["use", "GPT-4", "GPT-4", "or", "C++"]
        ),
        ("in New York now", "New York = Gotham", ["in", "Gotham", "now"], ["in", "New York", "now"]),
        (
            "Tomato tomato", "tomato = pomme d'or", ["pomme", "d'or", "pomme", "d'or"],
            ["Tomato", "Tomato", "tomato", "tomato"]
        ),
        ("a record", "record (verb) = tape", ["a", "record"], ["a", "record"]),
        ("a cat", "cat = cat cat", ["a", "cat", "cat"], ["a", "cat", "cat"]),
    ]

    @Test(arguments: aliases)
    func `writes the words of an alias where the word stood`(
        text: String,
        lexicon: String,
        words: [String],
        spans: [String]
    ) throws {
        let heard = try Self.respelled(text, lexicon)
        #expect(heard.words == words)
        #expect(heard.spans == spans)
        #expect(heard.warnings.isEmpty)
    }

    @Test func `aliases keep the letters of their language`() throws {
        #expect(try Self.respelled("Hallo Bob", "Bob = Jürgen Groß", in: "de").words == ["Hallo", "Jürgen", "Groß"])
    }

    @Test func `names each word once whose sounds it cannot follow`() throws {
        let heard = try Self.respelled("tomato, tomato or potato", "tomato /təˈmɑːtoʊ/\npotato /pəˈtɑːtoʊ/")
        #expect(heard.words == ["tomato", "tomato", "or", "potato"])
        let expected = ["tomato", "potato"].map {
            "This voice speaks from letters and cannot follow the sounds that the lexicon gives for \"\($0)\". "
                + "Give words to say instead (\($0) = ...), or choose a voice of Kokoro's."
        }
        #expect(heard.warnings == expected)
    }

    @Test func `a lexicon for another language says nothing`() throws {
        let lexicon = """
            <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
            <lexeme><grapheme>cat</grapheme><alias>Katze</alias></lexeme></lexicon>
            """
        #expect(try Self.respelled("a cat", lexicon).words == ["a", "cat"])
        #expect(try Self.respelled("a cat", lexicon, in: "de").words == ["a", "Katze"])
    }

    @Test func `refuses aliases that would make a text grow beyond measure`() {
        let long = "x = " + String(repeating: "word ", count: 101)
        #expect(throws: MarkupError.self) { try UserLexicon(Array(long.utf8), accent: .american) }
    }
}
