import MynahPhonemes
import MynahTesting
import MynahText
import Testing

struct UserLexiconTests {
    static func text(_ words: String, with lexicon: String, accent: Accent = .american) throws -> String {
        let user = try UserLexicon(Array(lexicon.utf8), accent: accent)
        return EnglishPhonemizer(BuiltLexicon.of(accent), userLexicons: [user]).text(of: words)
    }

    static let entries: [(String, String, String)] = [
        ("tomato /təˈmɑːtoʊ/", "tomato/NN", "təmˈɑtO"),
        ("tomato\t/təˈmɑːtoʊ/", "Tomato/NN", "təmˈɑtO"),
        ("tomato => /təˈmɑːtoʊ/ # British", "TOMATO/NN", "təmˈɑtO"),
        ("Tomato /x/", "tomato/NN", "təmˈATO"),
        ("bottle [b\"Atl=]", "bottle/NN", "bˈɑtᵊl"),
        ("zorb {Z AO1 R B}", "zorb/NN", "zˈɔɹb"),
        ("zorb  Z AO1 R B", "zorb/NN", "zˈɔɹb"),
        ("kokoro kˈOkəɹO", "kokoro/NN", "kˈOkəɹO"),
        ("GPT-4 = Gee Pee Tee Four", "GPT-4/NN", "ʤˈi pˈi tˈi fˈɔɹ"),
        ("GPT = Gee Pee Tee", "+GPT/NNP", "ʤˈi pˈi tˈi"),
        ("New York = Gotham City", "in/IN New/NNP York/NNP now/RB", "ɪn ɡˈɑθəm sˈɪTi nˈW"),
        ("record (noun) = disk\nrecord (verb) = tape", "record/NN record/VB record/VBD", "dˈɪsk tˈAp tˈAp"),
        ("# nothing\n\n\r\nzorb = cat\r\n", "zorb/NN", "kˈæt"),
        ("don’t = do not", "don't/VB", "dˈu nˌɑt"),
    ]

    @Test(arguments: entries)
    func `says words as the file has them`(lexicon: String, words: String, expected: String) throws {
        #expect(try Self.text(words, with: lexicon) == expected)
    }

    static let mistakes: [(String, Int, Int)] = [
        ("tomato", 1, 1), ("a /ə/\ntomato /təˈm", 2, 13), ("tomato (nuon) /ə/", 1, 8), ("x = …", 1, 5),
        ("x /a§b/", 1, 4), ("tomato hello there", 1, 8), ("x =", 1, 4), ("ok /ə/\n= b", 2, 1),
    ]

    @Test(arguments: mistakes)
    func `says where a mistake is`(lexicon: String, line: Int, column: Int) {
        let error = #expect(throws: MarkupError.self) { try UserLexicon(Array(lexicon.utf8), accent: .american) }
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.message.contains(";") == true)
    }

    @Test func `refuses files that are too large or no text`() {
        #expect(throws: MarkupError.self) {
            try UserLexicon([UInt8](repeating: 10, count: 1_000_001), accent: .american)
        }
        #expect(throws: MarkupError.self) { try UserLexicon([0x61, 0x20, 0xFF], accent: .american) }
    }

    static let document = """
        <?xml version="1.0"?>
        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
          <lexeme><grapheme>zorb</grapheme><grapheme>zorbe</grapheme><phoneme>ˈzɔɹb</phoneme></lexeme>
          <lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>
          <lexeme role="x:noun"><grapheme>record</grapheme>
            <phoneme>ˈæ</phoneme><phoneme prefer="true" alphabet="x-sampa">"kE</phoneme><example>a record</example></lexeme>
        </lexicon>
        """

    @Test(arguments: [
        ("zorb/NN", "zˈɔɹb"), ("Zorbe/NN", "zˈɔɹb"), ("W3C/NN", "wˈɜɹld wˈId wˈɛb kənsˈɔɹTiəm"), ("record/NN", "kˈɛ"),
        ("record/VB", "ɹəkˈɔɹd"),
    ])
    func `reads the W3C's lexicons`(words: String, expected: String) throws {
        #expect(try Self.text(words, with: Self.document) == expected)
    }

    @Test(arguments: [
        "<lexicon><lexeme><phoneme>a</phoneme></lexeme></lexicon>",
        "<lexicon><lexeme><grapheme>a</grapheme></lexeme></lexicon>",
        "<lexicon alphabet='runes'/>", "<lexicon><lexeme>", "<speak/>",
        "<lexicon><lexeme><grapheme>a</grapheme><phoneme>§</phoneme></lexeme></lexicon>",
    ])
    func `refuses lexicons that say nothing`(document: String) {
        #expect(throws: MarkupError.self) { try UserLexicon(Array(document.utf8), accent: .american) }
    }

    @Test func `says nothing about English words in a lexicon of another language`() throws {
        let french = "<lexicon xml:lang='fr'><lexeme><grapheme>pain</grapheme><phoneme>pɛ̃</phoneme></lexeme></lexicon>"
        #expect(try Self.text("pain/NN", with: french) == "pˈAn")
    }

    @Test func `reads any bytes without harm`() {
        var random = SeededRandom(seed: 5)
        let marks = Array("<>/=\t\n#[]{}()&;\"' ".utf8)
        for round in 0..<FuzzRounds.count(usual: 300) {
            let seed = round % 2 == 0 ? Self.document : Self.entries.map { $0.0 }.joined(separator: "\n")
            _ = try? UserLexicon(random.mutation(of: Array(seed.utf8), marks: marks), accent: .british)
        }
    }
}
