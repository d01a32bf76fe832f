import MynahPhonemes
import MynahSynthesis
import MynahText
import Testing

@testable import MynahServing

struct PassageKeyTests {
    /// A passage that says "two dollars, please" where `$2, please` stands at `start`.
    private struct Draft {
        var start = 0
        var word = SpokenWord("two", span: SourceSpan(start: 0, end: 2), kind: ReadingKind("money"))
        var mark = SpokenMark(",", span: SourceSpan(start: 2, end: 3))
        var last = SpokenWord("please", span: SourceSpan(start: 4, end: 10))
        var splits = false
        var length = 10
        var voice = "slt"
        var language = "en-US"
        var speed = Speed.normal
        var manner = Manner()
        var lexicons: [UserLexicon] = []
        var endsSentence = true
        var offset = 0
        var seed: UInt64?
        var fingerprint: [UInt8] = [1, 2]
        var engine = "flite"
        var stages: [Int]? = [1, 120]
        var circle: String?

        var key: CacheKey? {
            let items: [SpokenItem] = [.word(moved(word)), .mark(moved(mark)), .word(moved(last))]
            var passage = Passage(
                sentences: splits ? [Array(items[..<1]), Array(items[1...])] : [items],
                span: SourceSpan(start: start, end: start + length),
                voice: Voice.Name(voice)!,
                language: LanguageTag(language)!,
                speed: speed
            )
            passage.manner = manner
            passage.lexicons = lexicons
            passage.endsSentence = endsSentence
            passage.offset = offset
            passage.seed = seed
            var habits = EngineHabits.usual
            habits.stages = stages
            return PassageKey(fingerprint: fingerprint, engine: EngineName(engine), habits: habits, circle: circle)
                .key(of: passage)
        }

        private func moved(_ word: SpokenWord) -> SpokenWord {
            SpokenWord(word.text, span: moved(word.span), kind: word.kind, isSpaced: word.isSpaced, hints: word.hints)
        }

        private func moved(_ mark: SpokenMark) -> SpokenMark {
            SpokenMark(mark.symbol, span: moved(mark.span), isSpaced: mark.isSpaced)
        }

        private func moved(_ span: SourceSpan) -> SourceSpan {
            SourceSpan(start: span.start + start, end: span.end + start)
        }
    }

    private static let lexicon = try? UserLexicon(Array("mynah /ˈmaɪnə/".utf8), accent: .american)
    private static let british = try? UserLexicon(Array("mynah /ˈmaɪnə/".utf8), accent: .british)

    /// Everything that shapes the sound, each changed alone.
    private static let changes: [(String, @Sendable (inout Draft) -> Void)] = [
        ("the word", { $0.word = SpokenWord("three", span: $0.word.span, kind: $0.word.kind) }),
        ("its letters' case", { $0.last = SpokenWord("Please", span: $0.last.span) }),
        (
            "where the word comes from",
            { $0.word = SpokenWord("two", span: SourceSpan(start: 0, end: 1), kind: $0.word.kind) }
        ),
        ("what it was read from", { $0.word = SpokenWord("two", span: $0.word.span, kind: .word) }),
        ("whether it is spaced", { $0.last = SpokenWord("please", span: $0.last.span, isSpaced: false) }),
        ("whether it is a letter's name", { $0.last.hints.isLetterName = true }),
        ("its sounds", { $0.last.hints.pronunciation = Pronunciation("pliːz", alphabet: .ipa) }),
        ("the alphabet of its sounds", { $0.last.hints.pronunciation = Pronunciation("pliːz", alphabet: .xSampa) }),
        ("its stress", { $0.last.hints.stress = StressChange(halfSteps: 2) }),
        ("its stress by more", { $0.last.hints.stress = StressChange(halfSteps: 4) }),
        ("which word it is", { $0.last.hints.use = "verb" }),
        ("its language", { $0.last.hints.language = LanguageTag("fr") }),
        ("the mark", { $0.mark = SpokenMark(";", span: $0.mark.span) }),
        ("where the mark stands", { $0.mark = SpokenMark(",", span: SourceSpan(start: 2, end: 2)) }),
        ("whether the mark is spaced", { $0.mark = SpokenMark(",", span: $0.mark.span, isSpaced: true) }),
        ("where sentences end", { $0.splits = true }),
        ("the length of the text", { $0.length = 11 }),
        ("the voice", { $0.voice = "kal" }),
        ("a mixture", { $0.voice = "slt*0.5+kal*0.5" }),
        ("a mixture's weights", { $0.voice = "slt*0.6+kal*0.4" }),
        ("the language", { $0.language = "en-GB" }),
        ("the speed", { $0.speed = Speed(1.25)! }),
        ("the pitch", { $0.manner = Manner(pitch: 2) }),
        ("the range of pitch", { $0.manner = Manner(range: 0.5) }),
        ("the style", { $0.manner = Manner(style: "soft") }),
        ("a contour", { $0.manner.contour = contour(0, 2) }),
        ("a contour's pitch", { $0.manner.contour = contour(0, 3) }),
        ("a contour's place", { $0.manner.contour = contour(1, 2) }),
        ("a lexicon", { $0.lexicons = [lexicon!] }),
        ("a lexicon's accent", { $0.lexicons = [british!] }),
        ("two lexicons", { $0.lexicons = [lexicon!, british!] }),
        ("their order", { $0.lexicons = [british!, lexicon!] }),
        ("whether a sentence ends", { $0.endsSentence = false }),
        ("the stage of the stream", { $0.offset = 1 }),
        ("the stage behind that", { $0.offset = 120 }),
        ("the seed", { $0.seed = 0 }),
        ("another seed", { $0.seed = .max }),
        ("the model", { $0.fingerprint = [1, 3] }),
        ("a longer fingerprint", { $0.fingerprint = [1, 2, 0] }),
        ("the engine", { $0.engine = "kokoro" }),
        ("who shares it", { $0.circle = "alice" }),
        ("who else shares it", { $0.circle = "" }),
    ]

    private static func contour(_ start: Int, _ pitch: Double) -> PitchContour? {
        PitchContour([.init(percent: 10, pitch: pitch)], over: SourceSpan(start: start, end: 10))
    }

    @Test func `each thing that shapes the sound has a key of its own`() throws {
        var seen: [CacheKey: String] = [try #require(Draft().key): "nothing"]
        for (what, change) in Self.changes {
            var draft = Draft()
            change(&draft)
            let key = try #require(draft.key)
            #expect(seen[key] == nil, "\(what) has the key of \(seen[key] ?? "")")
            seen[key] = what
        }
    }

    @Test(arguments: [1, 7, 1_000])
    func `where in a text it stands makes no other key`(start: Int) {
        #expect(Draft(start: start).key == Draft().key)
    }

    @Test(arguments: [(0, 0), (1, 119), (120, 121), (120, 100_000)])
    func `how much was spoken before makes none within a stage`(one: Int, other: Int) {
        #expect(Draft(offset: one).key == Draft(offset: other).key)
    }

    @Test func `of an engine whose stages nobody knows every place counts`() {
        #expect(Draft(offset: 200, stages: nil).key != Draft(offset: 201, stages: nil).key)
    }

    @Test func `under a contour the place in the text counts`() {
        var (here, there) = (Draft(), Draft(start: 5))
        here.manner.contour = Self.contour(0, 2)
        there.manner.contour = Self.contour(0, 2)
        #expect(here.key != there.key)
    }

    @Test func `a passage with directions in it has none`() {
        let direction = Direction(.pause(.strength(3)), range: 0..<0, span: SourceSpan(start: 0, end: 0))
        let passage = Passage(
            items: [.direction(direction)],
            span: SourceSpan(start: 0, end: 1),
            voice: Voice.Name("slt")!,
            language: LanguageTag("en")!
        )
        let key = PassageKey(fingerprint: [], engine: EngineName("flite"), habits: .usual).key(of: passage)
        #expect(key == nil)
    }

    /// Whoever adds a property that may shape the sound adds it to `PassageKey` too, to the table above, and here.
    @Test func `no property is forgotten`() {
        let word = SpokenWord("a", span: SourceSpan(start: 0, end: 1))
        let mark = SpokenMark(",", span: word.span)
        let passage = Passage(
            items: [.word(word)],
            span: word.span,
            voice: Voice.Name("slt")!,
            language: LanguageTag("en")!
        )
        #expect(
            names(passage) == [
                "sentences", "span", "voice", "language", "speed", "manner", "lexicons", "endsSentence", "offset",
                "seed",
                "line",
            ]
        )
        #expect(names(word) == ["text", "span", "kind", "isSpaced", "hints"])
        #expect(names(word.hints) == ["isLetterName", "pronunciation", "stress", "use", "language"])
        #expect(names(mark) == ["symbol", "span", "isSpaced"])
        #expect(names(passage.manner) == ["pitch", "range", "style", "contour"])
        #expect(names(Pronunciation("", alphabet: .ipa)) == ["text", "alphabet"])
        #expect(
            names(EngineHabits.usual) == [
                "longestPassage", "gatheredBytes", "trimsEdges", "computesElsewhere", "readsLexicons", "followsManner",
                "stages",
            ]
        )
    }

    private func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
}
