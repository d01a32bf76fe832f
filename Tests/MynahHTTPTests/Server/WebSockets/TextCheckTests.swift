import MynahTesting
import Testing

@testable import MynahHTTP

/// UTF-8 in pieces.
struct TextCheckTests {
    @Test func `agrees with Swift about every text`() {
        let text = Array("aé€😀\u{7FF}\u{800}\u{FFFF}\u{10FFFF}".utf8)
        var random = SeededRandom(seed: 6_455)
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            let bytes = random.mutation(of: text, marks: [0x80, 0xBF, 0xC0, 0xE0, 0xED, 0xF0, 0xF4, 0xFF])
            var check = TextCheck()
            let cut = Int.random(in: 0...bytes.count, using: &random)
            let isText = check.take(bytes[..<cut]) && check.take(bytes[cut...]) && check.isComplete
            #expect(isText == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }
}
