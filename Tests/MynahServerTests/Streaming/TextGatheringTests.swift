import MynahTesting
import Testing

@testable import MynahServer

@Suite struct TextGatheringTests {
    /// What comes, piece by piece with `|` between them, and what is given out at each, with `|` between pieces and `+` inside.
    static let cases: [(String, String)] = [
        ("Hello |there. ", "|Hello there."), ("Hello there.", ""), ("Hello there.| And", "|Hello there."),
        ("Dr. |Smith is here. |Yes", "|Dr. Smith is here.|"), ("One. Two. Th|ree. ", "One.+Two.|Three."),
        ("It costs $2.|50. |Ok", "|It costs $2.50.|"), ("A title\n|\nText", "A title|"), ("  | ", "|"),
        ("Wait... |what? |", "Wait...|what?|"),
    ]

    @Test(arguments: cases)
    func `gives out a sentence as soon as it is whole`(pieces: String, given: String) {
        var gathering = TextGathering()
        let parts = pieces.split(separator: "|", omittingEmptySubsequences: false).map { piece in
            gathering.add(String(piece)).map(\.text).joined(separator: "+")
        }
        #expect(parts.joined(separator: "|") == given)
    }

    @Test func `loses nothing, whatever the pieces are, and knows each part's place`() {
        var random = SeededRandom(seed: 5)
        let text = "Hello there, Dr. Smith! It costs $2.50 🦜. Really?\n\nA new paragraph — “quoted.” And é the end"
        let letters = Array(text)
        for _ in 0..<200 {
            var gathering = TextGathering()
            var parts: [TextGathering.Part] = []
            var rest = letters[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(12, rest.count), using: &random)
                parts += gathering.add(String(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            parts += gathering.finish()
            let bytes = Array(text.utf8)
            for part in parts {
                #expect(Array(part.text.utf8) == Array(bytes[part.offset..<part.offset + part.text.utf8.count]))
                let before = String(decoding: bytes[..<part.offset], as: UTF8.self)
                #expect(part.offsetUTF16 == before.utf16.count)
            }
            let said = parts.flatMap { $0.text.filter { !$0.isWhitespace } }
            #expect(String(said) == text.filter { !$0.isWhitespace })
        }
    }

    @Test func `does not wait for ever for the end of a sentence`() {
        var gathering = TextGathering()
        var given = 0
        for _ in 0..<1_000 { given += gathering.add("word ").map(\.text.utf8.count).reduce(0, +) }
        #expect(given > 3_000)
        for _ in 0..<10_000 { given += gathering.add("é").map(\.text.utf8.count).reduce(0, +) }
        #expect(given > 18_000 && gathering.text.count == 25_000)
    }

    @Test func `knows where paragraphs begin`() {
        var gathering = TextGathering()
        let parts = gathering.add("One. Two.\n\nThree. ") + gathering.finish()
        #expect(parts.map(\.beginsParagraph) == [false, false, true])
    }
}
