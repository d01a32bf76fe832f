import MynahPhonemes
import MynahTesting
import MynahText
import Testing

struct EnglishPhonemizerTests {
    static func phonemizer(_ accent: String) -> EnglishPhonemizer {
        EnglishPhonemizer(accent == "GB" ? BuiltLexicon.british : BuiltLexicon.american) { _ in
            WordSounds(KokoroAlphabet.code(of: "x").map { [$0] } ?? [], from: .letters)
        }
    }

    @Test(arguments: try GoldenFile("g2p.tsv").rows)
    func `says words as the table has them`(row: [String]) {
        let expected = row.count > 3 ? row[3] : row[2]
        #expect(Self.phonemizer(row[0]).text(of: row[1]) == expected)
    }

    static let readings: [(String, String)] = [
        ("wasn’t/VBD", "wˈʌzᵊnt"), ("Café/NNP", "kæfˈA"), ("naïve/JJ", "nɑˈiv"), ("ﬁnd/VB", "fˈInd"),
        ("CEOs/NNS", "sˌiˌiˈOz"), ("MPs’/NNS", "ˌɛmpˈiz"), ("HTMLParser/NN", "ˌAʧtˌiˌɛmˈɛlpˌɑɹsəɹ"),
        ("John'll/NNP", "ʤˈɑnəl"), ("that'd/NN", "ðætəd"), ("stirrings/NNS", "stˈɜɹɪŋz"),
        ("=ninety-five/CD", "nˈIndi fˈIv"), ("=three/CD =point/NN =one/CD", "θɹˈi pYnt wˈʌn"),
        ("twenty-one/CD", "twˌɛntiwˈʌn"), ("42/CD", "fˈɔɹ tˈu"), ("Blorf's/NNP", "xz"), ("-/NN", ""),
    ]

    static let noises: [(String, String)] = [
        ("shh/UH", "ʃʃ"), ("Shhhhh/UH", "ʃʃ"), ("brrr/UH", "bɹˈɜɹ"), ("eww/UH", "ˈiju"), ("tsk/UH", "tˈɪsk"),
        ("soooo/RB", "sˌO"), ("noooo/UH", "nˈO"), ("coooool/JJ", "kˈul"), ("loooong/JJ", "lˈɔŋ"), ("goood/JJ", "ɡˈʊd"),
    ]

    @Test(arguments: noises)
    func `says noises and words that are drawn out`(word: String, expected: String) {
        #expect(Self.phonemizer("US").text(of: word) == expected)
    }

    @Test(arguments: readings)
    func `says words that misaki cannot`(words: String, expected: String) {
        #expect(Self.phonemizer("US").text(of: words) == expected)
    }

    @Test func `gives each word a token with its place, sounds and source`() {
        let words = TaggedWords("The/DT +FBI/NNP read/VBD Blorf/NNP_ ./.")
        let sentence = Self.phonemizer("US").sentence(of: words.items, analyses: words.analyses)
        #expect(sentence.text == "ði ˌɛfbˌiˈI ɹˈɛd x.")
        #expect(sentence.tokens.map { $0.text } == ["The", "FBI", "read", "Blorf"])
        #expect(sentence.tokens.map { $0.source } == [.lexicon, .rule, .lexicon, .letters])
        #expect(sentence.tokens.map { sentence.text(of: $0) } == ["ði", "ˌɛfbˌiˈI", "ɹˈɛd", "x"])
        #expect(sentence.tokens.map { $0.items } == [0..<1, 1..<4, 4..<5, 5..<6])
    }

    @Test func `skips what has no sound, and says so`() {
        let items = ["cat", "☃", "dog"].enumerated().map { index, word in
            SpokenItem.word(SpokenWord(word, span: SourceSpan(start: index, end: index + 1)))
        }
        let sentence = Self.phonemizer("US").sentence(of: items, analyses: [])
        #expect(sentence.text == "kˈæt dˈɔɡ")
        #expect(sentence.skipped == [Skip(SourceSpan(start: 1, end: 2), because: "no sounds known for \"☃\"")])
    }

    @Test func `obeys the caller's sounds, stress and use`() {
        var items: [SpokenItem] = []
        for change in [
            { $0.pronunciation = Pronunciation("ˈkoʊkəɹoʊ", alphabet: .ipa) },
            { $0.stress = StressChange(halfSteps: -4) },
            { $0.stress = StressChange(halfSteps: -2) }, { $0.use = "record_verb" },
        ] as [(inout WordHints) -> Void] {
            var hints = WordHints()
            change(&hints)
            items.append(.word(SpokenWord("record", span: SourceSpan(start: 0, end: 6), hints: hints)))
        }
        let sentence = Self.phonemizer("US").sentence(of: items, analyses: items.map { _ in WordAnalysis(.noun) })
        #expect(sentence.text == "kˈOkəɹO ɹɛkəɹd ɹˌɛkəɹd ɹəkˈɔɹd")
        #expect(sentence.tokens[0].source == .user)
    }

    @Test func `takes the reading that was chosen`() {
        let words = TaggedWords("lead/NN")
        let reading = HomographReading(
            id: "lead_metal",
            codes: "lˈɛd".unicodeScalars.compactMap { KokoroAlphabet.code(of: $0) }
        )
        let sentence = Self.phonemizer("US").sentence(
            of: words.items,
            analyses: [WordAnalysis(.noun, reading: reading)]
        )
        #expect(sentence.text == "lˈɛd")
        #expect(sentence.tokens[0].homograph == "lead_metal")
    }

    @Test(arguments: 0..<60)
    func `accounts for each word of any text`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let marks = Array("-'.\u{2019}/_ A2é".utf8)
        let bytes = random.mutation(
            of: Array("The HTMLParser's well-known iPhone'll re-read B2B café don't".utf8),
            marks: marks
        )
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
        let items = words.enumerated().map { index, word in
            SpokenItem.word(SpokenWord(word, span: SourceSpan(start: index, end: index + 1)))
        }
        let sentence = Self.phonemizer("GB").sentence(of: items, analyses: [])
        let heard = sentence.tokens.map { $0.span.start } + sentence.skipped.map { $0.span.start }
        #expect(Set(heard) == Set(items.indices))
        #expect(sentence.tokens.allSatisfy { !$0.range.isEmpty })
    }

    @Test(arguments: ["-", "'", "a", "A", "aB", "a-", "1", "a'", "é", "_2"])
    func `reads a word of any length in time`(piece: String) {
        let word = String(repeating: piece, count: 5000)
        let items = [SpokenItem.word(SpokenWord(word, span: SourceSpan(start: 0, end: 1)))]
        let sentence = Self.phonemizer("US").sentence(of: items, analyses: [])
        #expect(sentence.tokens.count + sentence.skipped.count == 1)
    }
}
