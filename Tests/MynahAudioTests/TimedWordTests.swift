import MynahAudio
import MynahTesting
import MynahText
import Testing

struct TimedWordTests {
    @Test func `takes the marks that touch a word, and no markup`() {
        let source = "“Well-known,” she <b>said</b>: yes!"
        let words = ["Well", "known", "she", "said", "yes"].map { source.word($0) }
        let shown = words.withPunctuation(from: source)
        #expect(shown.map(\.text) == ["“Well-", "known,”", "she", "said", "yes!"])
        #expect(shown[0].span.end == shown[1].span.start)
        #expect(shown.map(\.start) == words.map(\.start))
    }

    @Test func `leaves words alone whose places are outside of the source or overlap`() {
        let words = [(0, 2), (1, 3), (90, 99)].map { start, end in
            TimedWord(text: "as is", span: SourceSpan(start: start, end: end), start: .zero, end: .zero)
        }
        #expect([words[0], words[1]].withPunctuation(from: "ab c!")[0] == words[0])
        #expect([words[2]].withPunctuation(from: "ab c!") == [words[2]])
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `survives places without sense`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let words = (0..<8).map { _ in
            let start = Int.random(in: 0...20, using: &random)
            let span = SourceSpan(start: start, end: start + Int.random(in: 0...5, using: &random))
            return TimedWord(text: "x", span: span, start: .zero, end: .zero)
        }
        let shown = words.withPunctuation(from: "é, “你好” <b>x…")
        #expect(shown.count == words.count)
        #expect(zip(shown, words).allSatisfy { $0.span.start <= $1.span.start && $1.span.end <= $0.span.end })
    }

    @Test func `never ends before it starts`() {
        let word = TimedWord(text: "a", span: SourceSpan(start: 0, end: 1), start: .seconds(2), end: .seconds(1))
        #expect(word.end == .seconds(2))
    }
}
