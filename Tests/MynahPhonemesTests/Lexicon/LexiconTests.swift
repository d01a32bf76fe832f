import MynahTesting
import MynahText
import Testing

@testable import MynahPhonemes

struct LexiconTests {
    @Test(
        arguments: [
            ("hello", .noun, "həlˈO"), ("Boston", .properNoun, "bˈɔstən"), ("boston", .noun, "bˈɔstən"),
            ("Polish", .adjective, "pˈOlɪʃ"), ("polish", .verb, "pˈɑlɪʃ"), ("record", .noun, "ɹˈɛkəɹd"),
            ("record", .verb, "ɹəkˈɔɹd"), ("read", .presentVerb, "ɹˈid"), ("read", .pastVerb, "ɹˈɛd"),
            ("tales", .noun, "tˈAlz"), ("blorf", .noun, nil), ("", .noun, nil),
        ] as [(String, PartOfSpeech, String?)]
    )
    func `has words with their parts of speech`(word: String, tag: PartOfSpeech, sounds: String?) {
        #expect(BuiltLexicon.american.sounds(of: word, as: tag) == sounds)
    }

    @Test func `has all entries of both accents`() {
        #expect(BuiltLexicon.american.accent == .american)
        #expect(BuiltLexicon.british.accent == .british)
        #expect(BuiltLexicon.american.count > 183_000)
        #expect(BuiltLexicon.british.count > 197_000)
        #expect(BuiltLexicon.british.sounds(of: "bath") == "bˈɑːθ")
    }

    @Test func `tells the variants of a word apart`() {
        let variants = BuiltLexicon.american.variants(of: Array("used".utf8)[...])
        #expect(variants.map { $0.tag } == [.usual, .past])
        #expect(variants.map { KokoroAlphabet.text(of: $0.codes ?? []) } == ["jˈuzd", "jˈust"])
    }

    @Test func `refuses what is no dictionary`() {
        #expect(throws: DataError.self) { try Lexicon(DataBlock([])) }
        #expect(throws: DataError.self) { try Lexicon(DataBlock(Array("MYNAHLEX".utf8))) }
        #expect(throws: DataError.self) { try Lexicon(DataBlock([UInt8](repeating: 7, count: 1000))) }
    }

    @Test(arguments: 0..<4)
    func `reads a damaged file without harm`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var bytes = Self.whole
        for _ in 0..<500 {
            bytes[Int.random(in: 64..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        // The offsets of a few words, and their entries, in all ways wrong.
        for _ in 0..<500 {
            bytes[Int.random(in: 576..<132_000, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let lexicon = try Lexicon(DataBlock(bytes))
        for word in ["the", "used", "read", "record", "john", "us", "a", "have", "tomato", "this", "zebra"] {
            let word = Array(word.utf8)[...]
            _ = lexicon.variants(of: word)
            if let entry = lexicon.entry(for: word) { _ = lexicon.sounds(of: entry, as: .noun, isBeforePause: true) }
        }
    }

    private static let whole = BuiltLexicon.bytes("lexicon-us.bin")
}
