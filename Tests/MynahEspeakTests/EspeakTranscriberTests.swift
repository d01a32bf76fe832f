import MynahEspeak
import MynahSynthesis
import MynahText
import Testing

struct EspeakTranscriberTests {
    @Test(arguments: [
        ("de", "Guten Morgen, Welt!", "ɡˈuːtən mˈɔɾɡən vˈɛlt"),
        ("en-US", "my house", "maɪ hˈaʊs"),
        ("fr-FR", "nation", "nasjˈɔ̃"),
        ("es", "", ""),
    ])
    func `gives the sounds of a text`(language: String, text: String, sounds: String) throws {
        var transcriber = EspeakTranscriber()
        let found = try transcriber.sounds(of: [text], in: LanguageTag(language)!)
        #expect(found.map { $0.replacing("^", with: "") } == [sounds])
    }

    @Test func `gives the sounds of each of several texts`() throws {
        var transcriber = EspeakTranscriber()
        let found = try transcriber.sounds(of: ["eins", "zwei"], in: LanguageTag("de")!)
        #expect(found == ["ˈa^ɪns", "t^svˈa^ɪ"])
    }

    @Test func `says which language it does not know`() {
        var transcriber = EspeakTranscriber()
        let error = #expect(throws: SynthesisError.self) {
            try transcriber.sounds(of: ["x"], in: LanguageTag("tlh")!)
        }
        #expect(error?.code == .unknownLanguage)
    }
}
