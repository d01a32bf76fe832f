import MynahTesting
import MynahText
import Testing

@testable import MynahPhonemes

struct LetterToSoundTests {
    @Test func `says words that no dictionary has`() throws {
        for row in try GoldenFile("letters.tsv").rows {
            let accent: Accent = row[0] == "GB" ? .british : .american
            let lexicon = BuiltLexicon.of(accent)
            #expect(!lexicon.contains(row[1]), "\(row[1]) is known")
            let said = BuiltLetters.of(accent).phonemes(of: Array(row[1].utf8), known: lexicon)
            #expect(said == row[2], "\(row[0]) \(row[1])")
        }
    }

    @Test(arguments: ["Googled", "googled", "go-ogled", "go\u{301}ogled"])
    func `leaves out what is no letter, and capitals`(word: String) {
        #expect(Self.american(word) == Self.american("googled"))
    }

    @Test(arguments: ["", "-", "123", "\u{FFFF}", "東京"])
    func `says nothing without letters`(word: String) {
        #expect(Self.american(word).isEmpty)
        #expect(BuiltLetters.american.reading(of: Array(word.utf8), known: NoWords()) == nil)
    }

    @Test(arguments: ["xkcdq", "bcdfg", "zzzz", "qwrtp", "hjklzxcv"])
    func `knows what is better spelt`(word: String) {
        #expect(!BuiltLetters.american.isPronounceable(Array(word.utf8)))
        #expect(BuiltLetters.american.reading(of: Array(word.utf8), known: BuiltLexicon.american) == nil)
    }

    @Test(arguments: ["blorf", "Kubernetes", "zuckerberg", "skibidi", "wug", "tokenizer"])
    func `knows what can be said`(word: String) {
        #expect(BuiltLetters.american.isPronounceable(Array(word.utf8)))
        let reading = BuiltLetters.american.reading(of: Array(word.utf8), known: BuiltLexicon.american)
        #expect(reading == Self.american(word))
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `stresses any letters once, in signs that voices know`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("aeiouaeioutnsrlbcdfghjkmpqvwxyz'".utf8)
        let word = (0..<Int.random(in: 1...20, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
        for accent in [Accent.american, .british] {
            let said = BuiltLetters.of(accent).phonemes(of: word, known: BuiltLexicon.of(accent))
            let reading = KokoroAlphabet.reading(of: said)
            let vowels = said.unicodeScalars.count { "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊᵻ".unicodeScalars.contains($0) }
            #expect(reading.unknown.isEmpty)
            #expect(reading.codes.count { $0 == Sign.primaryStress } == min(vowels, 1), "\(said)")
        }
    }

    @Test func `reads any bytes, and words without end`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<FuzzRounds.count(usual: 40) {
            let count = Int.random(in: 0...30, using: &random)
            let word = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = BuiltLetters.american.reading(of: word, known: BuiltLexicon.american)
            _ = Self.sounds(of: word)
        }
        for letter in "aq'\u{0}".utf8 {
            #expect(Self.sounds(of: [UInt8](repeating: letter, count: 1_000)).utf8.count < 8_000)
        }
        #expect(Self.sounds(of: [UInt8](repeating: 0xFF, count: 1_000_000)).isEmpty)
    }

    @Test func `refuses what is no model, and one that is cut`() {
        #expect(throws: DataError.self) { try LetterToSound(data: DataBlock([])) }
        for count in [7, 8, 47, 48, 1000, Self.model.count - 1] {
            #expect(throws: DataError.self) { try LetterToSound(data: DataBlock(Array(Self.model.prefix(count)))) }
        }
        #expect(throws: DataError.self) { try LetterToSound(data: DataBlock(Self.model + [0])) }
        #expect(throws: DataError.self) { try LetterToSound(data: DataBlock([UInt8](repeating: 7, count: 1000))) }
    }

    /// The header decides whether a file is taken; the tables behind it are believed in nothing.
    @Test(arguments: 0..<6 as Range<UInt64>)
    func `reads a damaged model without harm`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var bytes = Self.model
        for _ in 0..<40_000 {
            bytes[Int.random(in: 28..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        for _ in 0..<600 {
            bytes[Int.random(in: 28..<2_000, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        guard let letters = try? LetterToSound(data: DataBlock(bytes)) else { return }
        for word in ["unwhatsappable", "x", "'", "blorfing", "yaaaaaawn"] {
            _ = letters.phonemes(of: Array(word.utf8), known: BuiltLexicon.american)
            _ = letters.reading(of: Array(word.utf8), known: NoWords())
        }
    }

    private static let model = BuiltLexicon.bytes("letters-us.model")

    private static func american(_ word: String) -> String { sounds(of: Array(word.utf8)) }

    private static func sounds(of word: [UInt8]) -> String {
        BuiltLetters.american.phonemes(of: word, known: BuiltLexicon.american)
    }
}
