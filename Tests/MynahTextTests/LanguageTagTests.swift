import MynahText
import Testing

struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN-gb", "en-GB"), ("pt_BR", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
        ("en-GB-x-rp", "en-GB-x-rp"),
    ])
    func `writes tags as BCP 47 does`(given: String, text: String) {
        #expect(LanguageTag(given)?.text == text)
    }

    @Test(arguments: [
        "", "e", "-", "en-", "-en", "en--gb", "1en", "englishlanguage", "en-\u{E9}", "en gb", "a-b-c-d-e-f-g-h-i",
    ])
    func `refuses what is no tag`(given: String) {
        #expect(LanguageTag(given) == nil)
    }

    @Test(arguments: [
        ("en-GB", "en-GB", 3), ("en", "en-GB", 2), ("en-US", "en", 2), ("en-US", "en-GB", 1), ("de", "en", nil),
    ])
    func `knows how well a language serves another`(offered: String, wanted: String, closeness: Int?) throws {
        #expect(try #require(LanguageTag(offered)).closeness(to: #require(LanguageTag(wanted))) == closeness)
    }

    @Test(arguments: [("en", nil), ("en-gb", "GB"), ("zh-hant-tw", "TW"), ("es-419", "419")])
    func `finds the region`(tag: String, region: String?) {
        #expect(LanguageTag(tag)?.region == region)
    }
}
