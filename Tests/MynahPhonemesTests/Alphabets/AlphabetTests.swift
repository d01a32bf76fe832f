import MynahTesting
import MynahText
import Testing

@testable import MynahPhonemes

struct AlphabetTests {
    @Test func `has Kokoro's 114 signs, each with a number of its own`() {
        let signs = (0...255).compactMap { KokoroAlphabet.scalar(of: UInt8($0)) }
        #expect(signs.count == 114)
        #expect(
            signs.allSatisfy { sign in KokoroAlphabet.code(of: sign).map { KokoroAlphabet.scalar(of: $0) } == sign }
        )
        #expect(KokoroAlphabet.code(of: "ᵻ") == 177)
        #expect(KokoroAlphabet.code(of: "\u{303}") == 17)
        #expect(KokoroAlphabet.code(of: "g") == nil)
    }

    static let inventories: [(Accent, String)] = [
        (.american, "bdfhjklmnpstvwzɡŋɹʃʒðθʤʧəiuɑɔɛɜɪʊʌAIWYᵊæOᵻTʔ"),
        (.british, "bdfhjklmnpstvwzɡŋɹʃʒðθʤʧəiuɑɔɛɜɪʊʌAIWYᵊaQɒː"),
    ]

    @Test(arguments: inventories, [Pronunciation.Alphabet.ipa, .xSampa, .kokoro])
    func `writes every sound of an accent so that it can be read again`(
        inventory: (Accent, String),
        alphabet: Pronunciation.Alphabet
    ) {
        for sign in inventory.1 where sign != "ː" {
            for text in ["b\(sign)d", "həlˈ\(sign)ə", "\(sign)"] {
                let codes = KokoroAlphabet.reading(of: text).codes
                let written = alphabet.text(of: codes)
                let read = Pronunciation(written, alphabet: alphabet).reading(in: inventory.0)
                let expected = alphabet == .kokoro ? codes : StressPlacement.beforeVowels(codes)
                #expect(read.text == KokoroAlphabet.text(of: expected), "\(text) as \(written)")
                #expect(read.unknown == [])
            }
        }
    }

    static let readings: [(String, Pronunciation.Alphabet, Accent, String)] = [
        ("təˈmɑːtəʊ", .ipa, .british, "təmˈɑːtQ"),
        ("təˈmeɪtoʊ", .ipa, .american, "təmˈAtO"),
        ("t͡ʃɝːt͡ʃ", .ipa, .american, "ʧɜɹʧ"),
        ("ˈt^ʃɜːtʃ", .ipa, .british, "ʧˈɜːʧ"),
        ("stɹˈɛŋθ", .ipa, .american, "stɹˈɛŋθ"),
        ("ˈbʌt.n̩", .ipa, .american, "bˈʌtᵊn"),
        ("kˈOkəɹO", .ipa, .american, "kˈOkəɹO"),
        ("'bɛd", .ipa, .american, "bˈɛd"),
        ("t@\"mA:t@U", .xSampa, .british, "təmˈɑːtQ"),
        ("\"bQt@l", .xSampa, .american, "bˈɑtəl"),
        ("\"b{tl=", .xSampa, .american, "bˈætᵊl"),
        ("HH AH0 L OW1", .arpabet, .american, "həlˈO"),
        ("hh ah0 l ow1  w er1 l d", .arpabet, .american, "həlˈO wˈɜɹld"),
        ("W ER1 L D", .arpabet, .british, "wˈɜːld"),
    ]

    @Test(arguments: readings)
    func `reads what people write`(text: String, alphabet: Pronunciation.Alphabet, accent: Accent, expected: String) {
        let reading = Pronunciation(text, alphabet: alphabet).reading(in: accent)
        #expect(reading.text == expected)
        #expect(reading.unknown == [])
    }

    static let writings: [(Pronunciation.Alphabet, String)] = [
        (.ipa, "həˈloʊ, ˈwɜɹld!"), (.xSampa, "h@\"loU, \"w3r\\ld!"), (.arpabet, "HH AH0 L OW1 ,  W ER1 L D !"),
        (.kokoro, "həlˈO, wˈɜɹld!"),
    ]

    @Test(arguments: writings)
    func `writes a sentence in each alphabet`(alphabet: Pronunciation.Alphabet, expected: String) {
        #expect(alphabet.text(of: KokoroAlphabet.reading(of: "həlˈO, wˈɜɹld!").codes) == expected)
    }

    @Test func `reports signs that it does not know and keeps the rest`() {
        let ipa = Pronunciation("hɛ§loʊ§中", alphabet: .ipa).reading(in: .american)
        #expect(ipa.text == "hɛlO")
        #expect(ipa.unknown == ["§", "中"])
        let arpabet = Pronunciation("HH XX1 L OW7", alphabet: .arpabet).reading(in: .american)
        #expect(arpabet.text == "hl")
        #expect(arpabet.unknown == ["XX1", "OW7"])
    }

    @Test(arguments: 0..<40)
    func `reads any text in any alphabet`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let marks = Array("ˈˌ\"%ː:͡^̩AEH01 _\\`=aɪ".utf8)
        let bytes = random.mutation(of: Array("təˈmeɪtoʊ \"b{tl= HH AH0 L OW1".utf8), marks: marks)
        let text = String(decoding: bytes, as: UTF8.self)
        for alphabet in [Pronunciation.Alphabet.ipa, .xSampa, .arpabet, .kokoro] {
            let reading = Pronunciation(text, alphabet: alphabet).reading(in: .american)
            _ = alphabet.text(of: reading.codes)
        }
    }
}
