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
        ("alloy+Fable", "af_alloy+bm_fable", "slt"), ("af_heart(2) + af_alloy", "af_heart(2)+af_alloy", "slt"),
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

    /// What is asked of which model, who speaks, and whether something is told of it.
    static let models: [(String?, String, String?, String, Bool)] = [
        (nil, "flite", nil, "slt", false), (nil, "espeak", nil, "espeak-us", false),
        (nil, "espeak", "it", "espeak-it", false),
        ("alloy", "flite", nil, "slt", true), ("fable", "flite", nil, "awb", true),
        ("alloy", "kokoro", nil, "af_alloy", false),
        ("slt", "espeak", nil, "slt", true), ("slt", "flite", nil, "slt", false),
        ("alloy", "espeak", "it", "espeak-it", true),
    ]

    @Test(arguments: models)
    func `speaks with the model that was named, or says who does`(
        asked: String?,
        engine: String,
        language: String?,
        name: String,
        isTold: Bool
    ) throws {
        let others = [
            Self.voice("espeak-af", "af", .male, "espeak"), Self.voice("espeak-us", "en-US", .male, "espeak"),
        ]
        let wish = VoiceWish(voice: asked, engine: engine, language: language.flatMap { LanguageTag($0) })
        let cast = try wish.cast(among: Self.kokoro + others + Self.builtIn)
        #expect(cast.name?.text == name && (cast.warning != nil) == isTold, "\(cast)")
    }

    @Test func `says that a model lacks a language, and not that a voice nobody named does`() {
        let wish = VoiceWish(engine: "kokoro", language: LanguageTag("it"))
        let error = #expect(throws: APIError.self) { try wish.cast(among: Self.kokoro + Self.builtIn) }
        #expect(
            error?.message == "No voice of the model 'kokoro' speaks 'it'. Leave the model out to get one that does."
        )
        #expect(error?.parameter == "language" && error?.allowed == ["en-GB", "en-US"])
    }

    @Test(arguments: [("af_heartt", false), ("af_nobody", false), ("zf_001", true), ("bm_v0lewis", true)])
    func `only what was published is spoken for`(name: String, isSpoken: Bool) {
        let voices = Self.builtIn + [Self.voice("espeak-cmn", "cmn", .male, "espeak")]
        let cast = try? VoiceWish(voice: name).cast(among: voices)
        #expect((cast != nil) == isSpoken)
    }

    @Test func `other names count in any case, alone and in mixtures`() throws {
        let aliases = VoiceAliases(["Narrator": VoiceAlias("Alloy"), "slow": VoiceAlias("bm_fable", pace: 0.8)])
        for (asked, name) in [
            ("narrator", "af_alloy"), ("SLOW", "bm_fable"), ("slow(2)+ narrator", "bm_fable(2)+af_alloy"),
        ] {
            let cast = try VoiceWish(voice: asked, aliases: aliases).cast(among: Self.kokoro)
            #expect(cast.name?.text == name)
        }
        #expect(aliases["Slow"]?.pace == 0.8 && aliases["fast"] == nil)
    }
}
