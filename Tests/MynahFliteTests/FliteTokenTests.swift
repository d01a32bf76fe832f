import Testing

@testable import MynahFlite

struct FliteTokenTests {
    @Test(arguments: [
        ("Hello, world.", "Hello[,] world[.]"),
        ("“Don’t!” she said", "Don't[!] she said"),
        ("word—word", "word[,] word"),
        ("a – b", "a[,] b"),
        ("a ... b", "a[.] b"),
        ("wait… what?!", "wait[.] what[?]"),
        ("-5 and .5 and -.5 and x-", "-5 and .5 and -.5 and x"),
        ("((x)) 'tis", "x tis"),
        ("naïve Straße Œuvre cafe\u{301}", "naive Strasse OEuvre cafe"),
        ("a\0b\tc\u{A0}d🦜e", "a b c d e"),
        ("co\u{AD}operate", "cooperate"),
        ("100% of $5, C++", "100% of $5[,] C++"),
        ("… !", ""),
    ])
    func `reads words and the pauses behind them`(text: String, expected: String) {
        let tokens = FliteToken.tokens(of: text)
        let shown = tokens.map { $0.punctuation.isEmpty ? $0.name : "\($0.name)[\($0.punctuation)]" }
        #expect(shown.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("«Déjà» vu", "Déjà|vu"), ("cafe\u{301}s, (e\u{301})", "cafe\u{301}s|e\u{301}"), ("x—y", "x|y"),
        ("-5’s", "-5’s"),
    ])
    func `knows the bytes that a word came from`(text: String, expected: String) {
        let bytes = Array(text.utf8)
        let words = FliteToken.tokens(of: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(words.joined(separator: "|") == expected)
    }

    @Test func `cuts an endless word into pieces that cover it`() {
        let tokens = FliteToken.tokens(of: String(repeating: "x", count: 130) + ",")
        #expect(tokens.map(\.range) == [0..<48, 48..<96, 96..<130])
        #expect(tokens.map(\.punctuation) == ["", "", ","])
    }
}
