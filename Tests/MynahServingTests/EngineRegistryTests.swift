import MynahAudio
import MynahServing
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct EngineRegistryTests {
    @Test func `takes the first voice of the preferred engine when nothing is asked`() throws {
        var registry = Self.registry()
        let casting = try registry.cast(voice: nil, language: nil)
        #expect(casting.name.text == "anna")
        #expect(casting.language.text == "en-US")
    }

    @Test(arguments: [
        ("en", "anna", "en-US"), ("en-US", "anna", "en-US"), ("en-GB", "bob", "en-GB"), ("en-AU", "anna", "en-US"),
        ("de", "carla", "de"),
        ("de-AT", "carla", "de"), ("fr-FR", "dora", "fr"),
    ])
    func `takes the closest voice for a language`(wanted: String, voice: String, language: String) throws {
        var registry = Self.registry()
        let casting = try registry.cast(voice: nil, language: LanguageTag(wanted))
        #expect([casting.name.text, casting.language.text] == [voice, language])
    }

    @Test(
        arguments: [
            ("bob", nil, "en-GB"), ("carla+f3", nil, "de"), ("carla", "de-DE", "de"), ("bob(2)+anna(1)", nil, "en-GB"),
            ("bob*0.7+anna*0.3", nil, "en-GB"), ("bob-anna", nil, "en-GB"), ("anna,bob", nil, "en-US"),
        ]
            as [(String, String?, String)]
    )
    func `takes the voice that is named`(name: String, wanted: String?, language: String) throws {
        var registry = Self.registry()
        let casting = try registry.cast(voice: Voice.Name(name), language: wanted.flatMap { LanguageTag($0) })
        #expect([casting.name.text, casting.language.text] == [name, language])
    }

    @Test(arguments: [("fr", "fr-fr"), ("es", "es"), ("fr-BE", "fr-be"), ("en", "us"), ("en-GB", "gb")])
    func `takes the voice of the language's own region, not the first of any`(wanted: String, voice: String) throws {
        let cast: KeyValuePairs = [
            "fr-be": "fr-BE", "fr-fr": "fr-FR", "es-419": "es-419", "es": "es", "gb": "en-GB", "us": "en-US",
        ]
        var registry = EngineRegistry([CastEngine(name: "first", cast: cast)])
        #expect(try registry.cast(voice: nil, language: LanguageTag(wanted)).name.text == voice)
    }

    static let strangers: [(String?, String?, String)] = [
        ("carl", nil, "There is no voice 'carl'. Did you mean 'carla'? 'mynah voices' lists all."),
        ("carl(2)+bob", nil, "There is no voice 'carl(2)+bob'. Did you mean 'carla'? 'mynah voices' lists all."),
        ("bob-zzz", nil, "There is no voice 'bob-zzz'. 'mynah voices' lists all."),
        ("zzzzzz", nil, "There is no voice 'zzzzzz'. 'mynah voices' lists all."),
        (nil, "xx", "No voice speaks the language 'xx'. 'mynah voices' lists what can be spoken."),
        (nil, "dee", "No voice speaks the language 'dee'. Did you mean 'de'? 'mynah voices' lists what can be spoken."),
        (
            "bob", "de",
            "The voice 'bob' does not speak 'de', it speaks en-GB. Leave the voice out to get one for the language."
        ),
    ]

    @Test(arguments: strangers)
    func `says what there is instead`(name: String?, language: String?, message: String) {
        var registry = Self.registry()
        let error = #expect(throws: SynthesisError.self) {
            try registry.cast(voice: name.flatMap { Voice.Name($0) }, language: language.flatMap { LanguageTag($0) })
        }
        #expect(error?.message == message)
    }

    @Test func `speaks with what is left when an engine cannot run`() throws {
        let broken = SynthesisError(.engineUnavailable, "Its data is missing.")
        var registry = EngineRegistry([
            CastEngine(name: "broken", failure: broken), CastEngine(name: "second", cast: ["dora": "fr"]),
        ])
        #expect(try registry.cast(voice: nil, language: nil).name.text == "dora")
        #expect(registry.voices().map(\.name.text) == ["dora"])
        let error = #expect(throws: SynthesisError.self) { try registry.cast(voice: nil, language: LanguageTag("en")) }
        #expect(error?.cause == "broken: Its data is missing.")
    }

    @Test func `says that nothing can speak`() {
        var registry = EngineRegistry([
            CastEngine(name: "broken", failure: SynthesisError(.engineUnavailable, "No data."))
        ])
        #expect(
            throws: SynthesisError(
                .engineUnavailable,
                "No engine can speak on this machine. 'mynah doctor' says what is missing.",
                cause: "broken: No data."
            )
        ) { try registry.cast(voice: nil, language: nil) }
    }

    @Test func `does not start an engine that is not needed`() throws {
        let starts = Counter()
        var registry = EngineRegistry([Self.first, CastEngine(name: "slow", cast: ["carla": "de"], starts: starts)])
        _ = try registry.cast(voice: Voice.Name("anna"), language: nil)
        _ = try registry.cast(voice: nil, language: LanguageTag("en-AU"))
        #expect(starts.count == 0)
        _ = try registry.cast(voice: nil, language: LanguageTag("de"))
        #expect(starts.count == 1)
    }

    @Test func `speaks with the engine that has the voice`() throws {
        var registry = EngineRegistry([Self.first, LoudEngine(SilentEngine())])
        let casting = try registry.cast(voice: SilentEngine.voice, language: nil)
        var sink = CollectingSink()
        try registry.speak(casting.request(SourceText("One two.")), into: &sink)
        #expect(sink.samples.count == 4_800)
    }

    static var first: CastEngine { CastEngine(name: "first", cast: ["anna": "en-US", "bob": "en-GB"]) }

    static func registry() -> EngineRegistry {
        EngineRegistry([first, CastEngine(name: "second", cast: ["carla": "de", "dora": "fr"])])
    }
}

final class Counter {
    var count = 0
}

/// Has voices and never speaks.
struct CastEngine: SpeechEngine {
    let name: EngineName
    let sampleRate = SampleRate.speech
    let cast: [Voice]
    let failure: SynthesisError?
    let starts: Counter?

    init(
        name: String,
        cast: KeyValuePairs<String, String> = [:],
        failure: SynthesisError? = nil,
        starts: Counter? = nil
    ) {
        let engine = EngineName(name)
        self.name = engine
        self.failure = failure
        self.starts = starts
        self.cast = cast.map { voice, language in
            Voice(
                name: Voice.Name(voice)!,
                title: voice,
                languages: [LanguageTag(language)!],
                gender: .unspecified,
                engine: engine
            )
        }
    }

    func voices() throws(SynthesisError) -> [Voice] {
        starts?.count += 1
        if let failure { throw failure }
        return cast
    }

    func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        throw SynthesisError(.engineFailed, "It never speaks.")
    }
}
