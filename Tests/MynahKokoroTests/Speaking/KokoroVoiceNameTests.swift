import MynahKokoro
import MynahSynthesis
import MynahText
import Testing

struct KokoroVoiceNameTests {
    @Test(arguments: [
        ("af_heart", "en-US", "female", "Heart"), ("bm_george", "en-GB", "male", "George"),
        ("pm_santa", "pt-BR", "male", "Santa"), ("zf_xiaobei", "zh", "female", "Xiaobei"),
        ("zf_001", "zh", "female", "001"), ("jf_gongitsune", "ja", "female", "Gongitsune"),
    ])
    func `says what a voice is`(name: String, language: String, gender: String, title: String) throws {
        let voice = try #require(KokoroVoiceName(name))
        #expect([voice.language.text, voice.gender.rawValue, voice.title] == [language, gender, title])
    }

    @Test(arguments: ["", "heart", "af", "af_", "xf_heart", "ax_heart", "af_é", "afheart"])
    func `says nothing of other names`(name: String) { #expect(KokoroVoiceName(name) == nil) }

    @Test func `knows the 54 voices that were published`() {
        let voices = KokoroVoiceName.published.compactMap { KokoroVoiceName($0) }
        #expect(voices.count == 54)
        #expect(Set(KokoroVoiceName.published).count == 54)
        let counts = Dictionary(grouping: voices, by: \.language.text).mapValues(\.count)
        #expect(counts == ["en-US": 20, "en-GB": 8, "es": 3, "fr": 1, "hi": 4, "it": 2, "ja": 5, "pt-BR": 3, "zh": 8])
    }
}
