import MynahAudio
import MynahCodecs
import MynahPhonemes
import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer
@testable import MynahServing

struct ReplyKeyTests {
    private struct Draft {
        var text = "Hello, world."
        var textFormat: TextFormat?
        var voice = "slt"
        var name = "slt"
        var language = "en-US"
        var format = AudioFormat.mp3
        var fingerprint: [UInt8] = [1]
        var version = "1"
        var engine = "flite"
        var change: @Sendable (inout SpeechOrder) -> Void = { _ in }

        var key: CacheKey {
            let language = LanguageTag(language)!
            let voice = Voice(
                name: Voice.Name(voice)!,
                title: "",
                languages: [language],
                gender: .female,
                engine: EngineName(engine)
            )
            let casting = Casting(voice: voice, name: Voice.Name(name)!)
            let source = SourceText(text)
            var order = SpeechOrder(casting.request(source), from: voice.engine)
            order.encoding = SpeechEncoding(format)
            change(&order)
            let plan = SpeechPlan(
                order: order,
                text: source,
                textFormat: textFormat,
                format: format,
                casting: casting,
                warnings: []
            )
            return ReplyKey(plan: plan, fingerprint: fingerprint, version: version).key
        }
    }

    private static func ordering(_ change: @escaping @Sendable (inout SpeechOrder) -> Void) -> Draft {
        Draft(change: change)
    }

    private static let lexicon = try? UserLexicon(Array("mynah /ˈmaɪnə/".utf8), accent: .american)

    /// Everything that shapes a file, each changed alone.
    private static let drafts: [(String, Draft)] = [
        ("the text", Draft(text: "Hello, world!")),
        ("white space", Draft(text: "Hello,  world.")),
        ("how it is marked up", Draft(textFormat: .markdown)),
        ("that it is said to be plain", Draft(textFormat: .plain)),
        ("the voice", Draft(voice: "kal")),
        ("a variant", Draft(name: "slt+f3")),
        ("the language", Draft(language: "en-GB")),
        ("the format", Draft(format: .wav)),
        ("the model", Draft(fingerprint: [2])),
        ("the program", Draft(version: "2")),
        ("the engine", Draft(engine: "kokoro")),
        ("the speed", ordering { $0.request.speed = Speed(1.5)! }),
        ("pauses in sentences", ordering { $0.request.pauses.clause = .milliseconds(1) }),
        ("pauses between sentences", ordering { $0.request.pauses.sentence = .milliseconds(1) }),
        ("pauses between paragraphs", ordering { $0.request.pauses.paragraph = .milliseconds(1) }),
        ("silence at the start", ordering { $0.request.pauses.start = .milliseconds(1) }),
        ("silence at the end", ordering { $0.request.pauses.end = .milliseconds(1) }),
        ("the volume", ordering { $0.request.delivery.prosody.volume = -6 }),
        ("no volume", ordering { $0.request.delivery.prosody.volume = 0 }),
        ("the pitch", ordering { $0.request.delivery.prosody.pitch = 2 }),
        ("the rate", ordering { $0.request.delivery.prosody.rate = 2 }),
        ("the range", ordering { $0.request.delivery.prosody.range = 2 }),
        ("the style", ordering { $0.request.delivery.style = "soft" }),
        ("other names of voices", ordering { $0.request.voiceNames = ["a": "b"] }),
        ("more of them", ordering { $0.request.voiceNames = ["a": "b", "c": "d"] }),
        ("the paces of voices", ordering { $0.request.voicePaces = ["a": 0.8] }),
        ("the voice's own pace", ordering { $0.request.voicePace = 0.8 }),
        ("what is read", ordering { $0.request.reading.readsForms = false }),
        ("whether emoji are", ordering { $0.request.reading.speaksEmoji = true }),
        ("the seed", ordering { $0.request.seed = 0 }),
        ("another seed", ordering { $0.request.seed = 1 }),
        ("a lexicon", ordering { $0.request.lexicons = [lexicon!] }),
        ("the sample rate", ordering { $0.rate = SampleRate(hertz: 16_000)! }),
        ("the bit rate", ordering { $0.encoding = SpeechEncoding(.mp3, bitRate: BitRate("64k")) }),
        ("who shares it", ordering { $0.caching.circle = "a" }),
    ]

    @Test func `each thing that shapes a file has a key of its own`() {
        var seen: [CacheKey: String] = [Draft().key: "nothing"]
        for (what, draft) in Self.drafts {
            #expect(seen[draft.key] == nil, "\(what) has the key of \(seen[draft.key] ?? "")")
            seen[draft.key] = what
        }
    }

    /// What becomes of a request but does not shape the file.
    @Test func `nothing else has`() {
        let drafts = [
            Self.ordering { $0.isStreamed = false }, Self.ordering { $0.client = ClientKey("b") },
            Self.ordering { $0.priority = .batch }, Self.ordering { $0.deadline = .seconds(1) },
            Self.ordering { $0.onPiece = { _ in } },
        ]
        for draft in drafts { #expect(draft.key == Draft().key) }
    }

    @Test func `a request that asks for more than the key tells is not kept`() {
        var request = SpeechRequest(
            text: SourceText("a"),
            voice: Voice.Name("slt")!,
            language: LanguageTag("en")!
        )
        #expect(ReplyKey.tells(request))
        request.delivery.voice = VoiceWish()
        #expect(!ReplyKey.tells(request))
    }

    /// Whoever adds a property that may shape the sound adds it to `ReplyKey` too, to the table above, and here.
    @Test func `no property is forgotten`() {
        let request = SpeechRequest(text: SourceText("a"), voice: Voice.Name("slt")!, language: LanguageTag("en")!)
        #expect(
            names(request) == [
                "script", "voice", "language", "speed", "pauses", "delivery", "voiceNames", "voicePaces", "voicePace",
                "reading", "seed", "lexicons",
            ]
        )
        #expect(
            names(SpeechOrder(request, from: EngineName("flite"))) == [
                "request", "engine", "rate", "encoding", "client", "priority", "isStreamed", "deadline", "caching",
                "start", "keepsPlace", "onPiece", "onPassage",
            ]
        )
        #expect(names(request.pauses) == ["clause", "sentence", "paragraph", "start", "end"])
        #expect(names(request.delivery) == ["voice", "language", "prosody", "contour", "style", "lexicons"])
        #expect(names(request.delivery.prosody) == ["rate", "pitch", "range", "volume", "contour", "duration"])
        #expect(names(request.reading) == ["speaksEmoji", "readsForms"])
        #expect(names(SpeechEncoding(.mp3)) == ["format", "bitRate"])
    }

    private func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
}
