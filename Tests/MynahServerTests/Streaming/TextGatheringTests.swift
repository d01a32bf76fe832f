import MynahTesting
import Testing

@testable import MynahServer

@Suite struct TextGatheringTests {
    /// What comes, piece by piece with `|` between them, and what is given out at each, with `|` between pieces and `+` inside.
    static let cases: [(String, String)] = [
        ("Hello |there. ", "|Hello there."), ("Hello there.", ""), ("Hello there.| And", "|Hello there."),
        ("Dr. |Smith is here. |Yes", "|Dr. Smith is here.|"), ("One. Two. Th|ree. ", "One.+Two.|Three."),
        ("It costs $2.|50. |Ok", "|It costs $2.50.|"), ("A title\n|\nText", "|A title"), ("  | ", "|"),
        ("Wait... |what? |", "|Wait... what?|"), ("Wait... |What? |", "|Wait...+What?|"),
        ("At 5 p.m. |on Jan. |3. |", "||At 5 p.m. on Jan. 3.|"), ("At 5 p.m. |The |end", "|At 5 p.m.|"),
        ("See Fig. |B| there. |", "||See Fig. B there.|"), ("He said “no!” |and |", "||"), ("你好。|再见", "你好。|"),
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

    static let ambiguous = [
        "Dr. Smith paid $3.50 at 5 p.m. on Jan. 3, 2024. He joined the U.S. Army! Then he saw No. 5 Main St. in the U.K. today.",
        "“Really?” he said… and left. See Fig. B. It is at 5 p.m. Monday, etc. The rest is by J. R. Smith. Is it? Yes.",
    ]

    @Test(arguments: ambiguous)
    func `gives out the same sentences, whatever the pieces are`(text: String) {
        let words = text.split(separator: " ").map(String.init)
        let letters: [String] = text.map { String($0) }
        let ways: [[String]] = [[text], letters, words.map { $0 + " " }, words.map { " " + $0 }]
        let given = ways.map { pieces -> [String] in
            var gathering = TextGathering()
            var parts: [TextGathering.Part] = []
            for piece in pieces { parts += gathering.add(piece) }
            return (parts + gathering.finish()).map(\.text)
        }
        for way in given { #expect(way == given[0]) }
        #expect(given[0].count > 2)
    }

    @Test func `gives out documents as they end`() {
        var gathering = TextGathering()
        let pieces = [" <speak>One. ", "Two.</sp", "eak> <speak>Three.</speak", ">\n<speak>Four."]
        let given = pieces.map { gathering.add(toDocument: $0).map(\.text) }
        #expect(given == [[], [], ["<speak>One. Two.</speak>"], ["<speak>Three.</speak>"]])
        let last = gathering.finishDocument()
        #expect(last.map(\.text) == ["<speak>Four."])
        #expect(last.map(\.offset) == [48])
        #expect(gathering.finishDocument().isEmpty)
    }

    @Test func `hurries with what is long enough, up to its last word`() {
        var gathering = TextGathering()
        _ = gathering.add("This is short ")
        #expect(gathering.hurry() == nil)
        _ = gathering.add("but with more of it that is so no lon")
        #expect(gathering.hurry()?.text == "This is short but with more of it that is so no")
        _ = gathering.add("ger.")
        #expect(gathering.finish().map(\.text) == ["longer."])
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
