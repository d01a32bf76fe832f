import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

@Suite struct VoiceWishTests {
    private static func voice(_ name: String, _ language: String, _ gender: Voice.Gender, _ engine: String) -> Voice {
        Voice(
            name: Voice.Name(name)!,
            title: name,
            languages: [LanguageTag(language)!],
            gender: gender,
            engine: EngineName(engine)
        )
    }

    private static let builtIn = [
        voice("slt", "en-US", .female, "flite"), voice("rms", "en-US", .male, "flite"),
        voice("awb", "en-GB", .male, "flite"), voice("espeak-it", "it", .male, "espeak"),
    ]
    private static let kokoro = [
        voice("af_heart", "en-US", .female, "kokoro"), voice("af_alloy", "en-US", .female, "kokoro"),
        voice("bm_fable", "en-GB", .male, "kokoro"),
    ]

    /// What is asked, who speaks with Kokoro, and who without.
    static let casts: [(String?, String?, String?)] = [
        (nil, nil, nil), ("", nil, nil), ("slt", "slt", "slt"), ("SLT", "slt", "slt"), (" rms ", "rms", "rms"),
        ("alloy", "af_alloy", "slt"), ("fable", "bm_fable", "awb"), ("af_heart", "af_heart", "slt"),
        ("bm_fable", "bm_fable", "awb"), ("im_nicola", nil, "espeak-it"),
        ("af_heart*0.7+af_alloy*0.3", "af_heart*0.7+af_alloy*0.3", "slt"),
    ]

    @Test(arguments: casts)
    func `casts who is meant, or who is nearest where Kokoro is not here`(
        asked: String?,
        withKokoro: String?,
        without: String?
    ) throws {
        let wish = VoiceWish(voice: asked)
        if withKokoro != nil || asked?.isEmpty ?? true {
            let cast = try wish.cast(among: Self.kokoro + Self.builtIn)
            #expect(cast.name?.text == withKokoro && cast.warning == nil)
        }
        let (name, warning) = try wish.cast(among: Self.builtIn)
        #expect(name?.text == without)
        #expect((warning == nil) == (withKokoro == without && withKokoro != nil || without == nil))
    }

    @Test func `says what was probably meant`() {
        let error = #expect(throws: APIError.self) { try VoiceWish(voice: "shimer").cast(among: Self.builtIn) }
        #expect(error?.nearest == "shimmer" && error?.parameter == "voice" && error?.code == "unknown_voice")
        #expect(throws: APIError.self) { try VoiceWish(voice: "af_nobody").cast(among: Self.kokoro) }
        #expect(throws: APIError.self) { try VoiceWish(voice: "\u{0}\n").cast(among: Self.builtIn) }
    }

    @Test(arguments: OpenAIVoice.allCases)
    func `has a voice for each of OpenAI's names`(voice: OpenAIVoice) throws {
        let kind = try #require(KokoroVoiceKind(voice.kokoro))
        #expect(kind.language.language == "en")
        #expect(try VoiceWish(voice: voice.rawValue).cast(among: Self.builtIn).name != nil)
    }
}
