import MynahSynthesis
import MynahTesting
import MynahText
import Testing

struct PassagePlannerTests {
    @Test func `gives each sentence and says what ends with it`() {
        let plan = passages("One. Two.\n\nThree.")
        #expect(plan.map(\.text) == ["One.", "Two.", "Three."])
        #expect(plan.map(\.ending) == [.sentence, .paragraph, .paragraph])
    }

    @Test(arguments: [
        ("one two three, four five six seven eight", ["one two three,", "four five six seven", "eight"]),
        ("alpha beta gamma delta epsilon", ["alpha beta gamma", "delta epsilon"]),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ["aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaa"]),
        ("你好世界你好世界你好世界", ["你好世界你好", "世界你好世界"]),
        ("1,000,000,000,000 und mehr", ["1,000,000,000,000", "und mehr"]),
        ("今天天气，很好很好很好", ["今天天气，", "很好很好很好"]),
        (
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            ["e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "e\u{301}e\u{301}"]
        ),
    ])
    func `cuts a long sentence at the best place`(text: String, expected: [String]) {
        let plan = passages(text, limit: 20)
        #expect(plan.map(\.text) == expected)
        #expect(plan.dropLast().allSatisfy { $0.ending == .clause })
    }

    @Test(arguments: 0..<100)
    func `passages are short, in order and lose nothing but space`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = ["a", "word", " ", ", ", "。", "好", "😀", "\u{200D}", "e\u{301}", ".", "\n", "1,5"]
        let text = (0..<300).map { _ in pieces.randomElement(using: &random)! }.joined()
        let source = SourceText(text)
        var offset = 0
        for passage in planner(source, limit: 40) {
            #expect(!passage.span.isEmpty)
            #expect(
                SpokenSentence.text(of: passage.items).utf8.count <= 40,
                "\(SpokenSentence.text(of: passage.items))"
            )
            // A long word that is not said as it is written has one place for all its pieces.
            let start = min(offset, passage.span.start)
            let between = source.text(of: SourceSpan(start: start, end: max(start, passage.span.start)))
            if start == offset { #expect(words(in: between) == "") }
            #expect(String(validating: source.bytes[passage.span.range], as: UTF8.self) != nil)
            offset = passage.span.end
        }
        let behind = source.text(of: SourceSpan(start: offset, end: source.bytes.count))
        #expect(words(in: behind) == "")
    }

    @Test func `parts a sentence where the caller asks for a pause or another delivery`() {
        let source = SourceText("One two three four.")
        var builder = ScriptBuilder(source)
        builder.append(SourceSpan(start: 0, end: 4))
        builder.direct(.pause(.time(.seconds(1))), span: SourceSpan(start: 4, end: 4))
        builder.append(SourceSpan(start: 4, end: 8))
        let start = builder.offset
        builder.append(SourceSpan(start: 8, end: 13))
        var fast = Prosody()
        fast.rate = 2
        builder.direct(.prosody(fast), since: start, span: SourceSpan(start: 8, end: 13))
        builder.append(SourceSpan(start: 13, end: 19))
        let plan = Array(PassagePlanner(TextReader(builder.script(), language: LanguageTag("en")!)))
        #expect(plan.map { source.text(of: $0.span) } == ["One", "two", "three", "four."])
        #expect(plan.map(\.pauses) == [[], [.time(.seconds(1))], [], []])
        #expect(plan.map(\.delivery.prosody.rate) == [nil, nil, 2, nil])
        #expect(plan.map(\.ending) == [.nothing, .nothing, .nothing, .paragraph])
    }

    /// What of a text is neither space nor one of the marks above.
    private func words(in text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !" \n,。.😀\u{200D}".unicodeScalars.contains($0) }))
    }

    private func passages(_ text: String, limit: Int = 600) -> [(text: String, ending: PlannedPassage.Ending)] {
        let source = SourceText(text)
        return planner(source, limit: limit).map { (source.text(of: $0.span), $0.ending) }
    }

    /// Plans a text in a language without readings.
    private func planner(_ source: SourceText, limit: Int) -> PassagePlanner {
        PassagePlanner(TextReader(Script(plain: source), language: LanguageTag("zh")!), limit: limit)
    }
}
