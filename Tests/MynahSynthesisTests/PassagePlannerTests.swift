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
        ("1,000,000,000,000 and more", ["1,000,000,000,000", "and more"]),
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
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "word", " ", ", ", "。", "好", "😀", "\u{200D}", "e\u{301}", ".", "\n", "1,5"]
        let text = (0..<300).map { _ in pieces.randomElement(using: &random)! }.joined()
        let source = SourceText(text)
        var offset = 0
        for passage in PassagePlanner(source, limit: 40) {
            #expect(!passage.span.isEmpty && passage.span.count <= 40)
            let between = source.text(of: SourceSpan(start: offset, end: passage.span.start))
            #expect(between.allSatisfy { $0.isWhitespace })
            #expect(String(validating: source.bytes[passage.span.range], as: UTF8.self) != nil)
            offset = passage.span.end
        }
        #expect(source.text(of: SourceSpan(start: offset, end: source.bytes.count)).allSatisfy { $0.isWhitespace })
    }

    private func passages(_ text: String, limit: Int = 600) -> [(text: String, ending: PlannedPassage.Ending)] {
        let source = SourceText(text)
        return PassagePlanner(source, limit: limit).map { (source.text(of: $0.span), $0.ending) }
    }
}
