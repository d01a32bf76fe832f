import MynahPhonemes
import MynahTesting
import MynahText
import Testing

/// From text to sounds with nobody's help.
struct EnglishPronouncerTests {
    static let american = try! pronouncer("us")
    static let british = try! pronouncer("gb")

    private static func pronouncer(_ accent: String) throws -> EnglishPronouncer {
        func block(_ name: String) -> DataBlock { DataBlock(BuiltLexicon.bytes(name)) }
        return try EnglishPronouncer(
            EnglishPronouncer.Data(
                lexicon: block("lexicon-\(accent).bin"),
                letters: block("letters-\(accent).model"),
                tagger: block("tagger.model"),
                homographs: block("homographs.model")
            )
        )
    }

    /// What a bare word cannot tell, what is read otherwise than it is written, and what has no right answer.
    static let excepted: Set = [
        "A", "B2B", "vs.", "blorf", "e.g.", "read", "lives", "records", "Dr.", "St.", "twenty-first",
    ]

    /// The table of `EnglishPhonemizerTests`, whose words are tagged by hand; here they are tagged by the program.
    @Test(arguments: try GoldenFile("g2p.tsv").rows)
    func `tags words as a person did`(row: [String]) {
        let text = Self.untagged(row[1])
        guard !Self.excepted.contains(text), !row[1].contains("=") else { return }
        let pronouncer = row[0] == "GB" ? Self.british : Self.american
        let language = LanguageTag(row[0] == "GB" ? "en-GB" : "en-US")!
        let sentences = TextReader(Script(plain: SourceText(text)), language: language)
        let sounds = sentences.map { pronouncer.sentence($0).text }.joined(separator: " ")
        #expect(sounds == (row.count > 3 ? row[3] : row[2]), "\(text)")
    }

    private static func untagged(_ words: String) -> String {
        var text = ""
        var isSpaced = false
        for field in words.split(separator: " ") {
            let word = field.hasSuffix("_") && field.count > 1 ? field.dropLast() : field
            let slash = word.lastIndex(of: "/") ?? word.endIndex
            if isSpaced { text += " " }
            text += word[..<slash].drop { $0 == "+" }
            isSpaced = word.endIndex == field.endIndex
        }
        return text
    }

    @Test func `reads words of other languages by whoever knows them, and as English where nobody does`() throws {
        let text = Script(plain: SourceText("Say да."))
        let sentence = try #require(Array(TextReader(text, language: LanguageTag("en")!)).first)
        let alone = Self.american.sentence(sentence)
        #expect(alone.text == "sˈA.")
        #expect(alone.skipped.map { $0.span } == [SourceSpan(start: 4, end: 8)])
    }

    @Test(arguments: 0..<UInt64(FuzzRounds.count(usual: 60)))
    func `survives any bytes`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let marks = Array("Read the leads' 3½ wind-blown é’s 日本 $5! I’m; U.S. A-a'a''s--\u{0}\u{FF}".utf8)
        let bytes = random.mutation(of: marks, marks: Array("'-. ’".utf8))
        for sentence in TextReader(Script(plain: SourceText(bytes)), language: LanguageTag("en")!) {
            let sounds = Self.american.sentence(sentence)
            #expect(sounds.tokens.allSatisfy { $0.range.upperBound <= sounds.codes.count && !$0.range.isEmpty })
        }
    }
}
