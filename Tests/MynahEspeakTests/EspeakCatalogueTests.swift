import MynahSynthesis
import MynahText
import MynahWire
import Testing

@testable import MynahEspeak

struct EspeakCatalogueTests {
    let catalogue = EspeakCatalogue(
        voices: [
            EspeakVoice(
                identifier: "roa/pt-BR",
                title: "Portuguese (Brazil)",
                languages: ["pt-br", "pt"],
                gender: .male
            ),
            EspeakVoice(identifier: "ko", title: "Korean", languages: ["ko"], gender: .unspecified),
            EspeakVoice(identifier: "x/none", title: "No tongue", languages: ["!"], gender: .male),
        ],
        variants: [EspeakVoice(identifier: "!v/f3", title: "female3", languages: [], gender: .female)]
    )

    @Test func `names the voices after espeak-ng's files and lists them by title`() {
        let engine = EngineName("espeak")
        #expect(
            catalogue.voices == [
                Voice(
                    name: Voice.Name("espeak-ko")!,
                    title: "Korean",
                    languages: [LanguageTag("ko")!],
                    gender: .unspecified,
                    engine: engine
                ),
                Voice(
                    name: Voice.Name("espeak-pt-br")!,
                    title: "Portuguese (Brazil)",
                    languages: [LanguageTag("pt-BR")!, LanguageTag("pt")!],
                    gender: .male,
                    engine: engine
                ),
            ]
        )
    }

    @Test(arguments: [
        ("espeak-ko", "ko"), ("espeak-pt-br", "roa/pt-BR"), ("espeak-pt-BR", "roa/pt-BR"), ("espeak-ko+f3", "ko+f3"),
        ("espeak-ko+f9", nil), ("espeak-ko+", nil), ("espeak-ko+f3+f3", nil), ("espeak-none", nil), ("espeak-", nil),
        ("ko", nil),
    ])
    func `finds the file of a voice and its variant`(name: String, identifier: String?) throws {
        #expect(catalogue.identifier(of: try #require(Voice.Name(name))) == identifier)
    }

    @Test(arguments: [(0.25, 80), (0.5, 82), (1, 175), (2, 367), (4, 749)] as [(Double, UInt16)])
    func `chooses the words per minute for a speed`(factor: Double, pace: UInt16) throws {
        #expect(EspeakPace.wordsPerMinute(for: try #require(Speed(factor))) == pace)
    }
}
