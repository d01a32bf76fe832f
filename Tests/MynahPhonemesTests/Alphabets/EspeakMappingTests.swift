import MynahPhonemes
import MynahText
import Testing

struct EspeakMappingTests {
    static let cases: [(String, String, String, [String])] = [
        ("en-US", "bˈʌʔn\u{329}", "bˈʌtn", []),
        ("en-US", "bˈɑːɾə^l", "bˈɑTᵊl", []),
        ("en-US", "ðɛ^ɹ nˌɪ^ɹ", "ðɛɹ nˌɪɹ", []),
        ("en-US", "həlˈo^ʊ", "həlˈO", []),
        ("en-US", "bˈɜːd", "bˈɜɹd", []),
        ("en-GB", "həlˈə^ʊ", "həlˈQ", []),
        ("en-GB", "ðe^ə nˌi^ə", "ðɛː nˌiə", []),
        ("en-GB", "bˈʌtə^l", "bˈʌtᵊl", []),
        ("fr", "bɔ\u{303}ʒˈuʁ lə- (^e^n)wiːkˈɛnd(^f^r)", "bɔ\u{303}ʒˈuʁ lə wiːkˈɛnd", []),
        ("it", "pˈit^sːa ʎɪ ɲˈokːɪ d^zˈio", "pˈiʦːa ʎɪ ɲˈokːɪ ʣˈio", []),
        ("es", "bwˈenos ðˈias ʎˈama", "bwˈenos ðˈias ʎˈama", []),
        ("pt-BR", "bˈoŋ d^ʒˈiæ", "bˈoŋ ʤˈiæ", []),
        ("ja", "kˌo\u{31E}nnit^ɕˈihä", "kˌonniʨˈiha", []),
        ("zh", "ma1 ma2 ma3 ma4", "ma→ ma↗ ma↓ ma↘", []),
        ("hi", "nəmˈʌs\u{32A}teː", "nəmˈʌsteː", []),
        ("de", "ʦaʘ", "ʦa", ["ʘ"]),
    ]

    @Test(arguments: cases)
    func `turns espeak's signs into those of the voices`(
        language: String,
        ipa: String,
        expected: String,
        unknown: [String]
    ) throws {
        let reading = EspeakMapping.reading(of: ipa, in: try #require(LanguageTag(language)))
        #expect(reading.text == expected)
        #expect(reading.unknown == unknown)
    }

    @Test func `takes U+0361 for the same tie`() throws {
        let tag = try #require(LanguageTag("it"))
        #expect(EspeakMapping.reading(of: "t\u{361}sˈio", in: tag).text == "ʦˈio")
    }
}
