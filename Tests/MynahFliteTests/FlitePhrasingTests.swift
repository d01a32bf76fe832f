import Testing

@testable import MynahFlite

struct FlitePhrasingTests {
    @Test(arguments: [
        ("one two three", 100, "one two three"),
        ("one two. three four, five six", 22, "one two | three four five six"),
        ("one two, three four five six", 22, "one two | three four five six"),
        ("one two three four five", 12, "one two | three four | five"),
        ("one, two three four five six", 26, "one two three four five | six"),
        ("unbreakable", 3, "unbreakable"),
    ])
    func `cuts where the voice would pause`(text: String, limit: Int, expected: String) {
        let parts = FlitePhrasing.utterances(of: FliteToken.tokens(of: text), limit: limit)
        #expect(parts.map { $0.map(\.name).joined(separator: " ") }.joined(separator: " | ") == expected)
    }

    @Test func `loses nothing and reorders nothing`() {
        let tokens = FliteToken.tokens(of: String(repeating: "some words, 12 of them. ", count: 50))
        for limit in [1, 10, 50, 200, 10_000] {
            #expect(FlitePhrasing.utterances(of: tokens, limit: limit).flatMap { $0 } == tokens)
        }
    }
}
