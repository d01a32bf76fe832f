import MynahTesting
import MynahText
import Testing

/// What the tables hold, broken at random: nothing may trap, and every byte must be accounted for.
struct ReadingTablesFuzzTests {
    static let written = try! GoldenFile.names(in: "readings", beside: #filePath).flatMap { name in
        try GoldenFile(name, beside: #filePath).rows.map { $0[0] }
    }

    @Test func `accounts for every byte of broken cases`() {
        var random = SeededRandom(seed: 7)
        let marks = Array(" .,-–$€£%°'\"/:x^²×()#0159AIVkmB½".utf8)
        for _ in 0..<FuzzRounds.count(usual: 1500) {
            let pieces = (0..<2).compactMap { _ in Self.written.randomElement(using: &random) }
            let bytes = random.mutation(of: Array(pieces.joined(separator: " ").utf8), marks: marks)
            let language = LanguageTag(Bool.random(using: &random) ? "en-US" : "en-GB")!
            let sentences = Array(TextReader(Script(plain: SourceText(bytes)), language: language))
            #expect(Account.fault(in: sentences, of: bytes.count) == nil, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: [
        "1", "1,111,", "1.", "$", "1/", "1-", "5'", "1x", "IV ", "C2", "²", "1 = ", "<a ", "5°", "1kg·", "-", "US$",
    ])
    func `takes twenty thousand bytes of anything in one pass`(piece: String) {
        let source = SourceText(String(repeating: piece, count: 20_000 / piece.utf8.count))
        let sentences = Array(TextReader(Script(plain: source), language: LanguageTag("en-US")!))
        #expect(Account.fault(in: sentences, of: source.bytes.count) == nil)
    }
}
