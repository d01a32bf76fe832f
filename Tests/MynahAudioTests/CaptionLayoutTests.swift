import MynahAudio
import MynahTesting
import MynahText
import Testing

struct CaptionLayoutTests {
    @Test func `fills two lines and goes on in the next caption`() {
        let text = "The quick brown fox jumps over the lazy dog and then it runs home to sleep by the fire"
        #expect(
            CaptionLayout().captions(of: text.spokenWords) == [
                Caption(
                    lines: ["The quick brown fox jumps over the lazy", "dog and then it runs home to sleep by the"],
                    start: .zero,
                    end: .milliseconds(5_740)
                ),
                Caption(lines: ["fire"], start: .milliseconds(5_760), end: .milliseconds(6_060)),
            ]
        )
    }

    @Test func `begins a new caption after a sentence, but not after an abbreviation, and after a long pause`() {
        let words = [
            "Dr.".word("Dr."), "No".word("No", from: .milliseconds(320)),
            "came.".word("came.", from: .milliseconds(640)), "He".word("He", from: .milliseconds(1_100)),
            "waited".word("waited", from: .milliseconds(1_500)), "long".word("long", from: .milliseconds(2_500)),
        ]
        #expect(CaptionLayout().captions(of: words).map(\.lines) == [["Dr. No came."], ["He waited"], ["long"]])
    }

    @Test func `sets words without a space that touch in the source`() {
        let source = "你好，世界。"
        let words = [source.word("你好"), source.word("世界", from: .milliseconds(300))].withPunctuation(from: source)
        #expect(CaptionLayout().captions(of: words).map(\.lines) == [["你好，世界。"]])
    }

    @Test func `shows nothing that would break a line or a file`() {
        let words = [
            TimedWord(text: " a\n\n\u{0}b\r\n", span: SourceSpan(start: 0, end: 1), start: .zero, end: .zero),
            TimedWord(text: "\n \t", span: SourceSpan(start: 2, end: 3), start: .zero, end: .zero),
        ]
        #expect(CaptionLayout().captions(of: words).map(\.lines) == [["a b"]])
    }

    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func `keeps all words in order and all limits`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let text = (0..<100).map { _ in
            String(repeating: "m", count: .random(in: 1...12, using: &random))
                + (Int.random(in: 0...9, using: &random) == 0 ? "." : "")
        }.joined(separator: " ")
        let captions = CaptionLayout().captions(of: text.spokenWords)
        #expect(captions.flatMap(\.lines).joined(separator: " ") == text)
        #expect(captions.allSatisfy { $0.lines.count <= 2 && $0.lines.allSatisfy { $0.count <= 42 } })
        #expect(captions.allSatisfy { $0.end - $0.start <= .seconds(7) })
        #expect(zip(captions, captions.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
}
