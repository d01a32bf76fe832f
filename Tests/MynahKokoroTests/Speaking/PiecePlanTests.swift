import MynahTesting
import MynahText
import Testing

@testable import MynahKokoro

struct PiecePlanTests {
    private let clause = "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps ˌOvəɹ ðə lˈAzi dˈɔɡ"

    @Test func `speaks a short sentence in one piece`() {
        #expect(pieces("həlˈO wˈɜɹld.") == ["həlˈO wˈɜɹld."])
    }

    @Test func `puts short sentences together`() {
        let sentence = "ðə kwˈɪk bɹˈWn fˈɑks."
        let lengths = pieces(Array(repeating: sentence, count: 14).joined(separator: " "), offset: 1_000).map(\.count)
        #expect(lengths.allSatisfy { (100...200).contains($0) })
    }

    @Test(arguments: [(". ", 4), ("; ", 6), (", ", 8), (" ", 10)])
    func `cuts what is long into pieces alike`(mark: String, count: Int) throws {
        let lengths = pieces(Array(repeating: clause, count: count).joined(separator: mark), offset: 1_000).map(\.count)
        #expect(lengths.allSatisfy { (100...200).contains($0) })
        let (least, most) = (try #require(lengths.min()), try #require(lengths.max()))
        #expect(most - least <= 50, "pieces of \(lengths)")
    }

    @Test
    func
        `cuts at the end of a sentence rather than a clause, of a clause rather than a phrase, of a phrase rather than a word`()
    {
        let marks = ["", ",", ";", "."]
        for (better, worse) in zip(marks.dropFirst(), marks) {
            let text = "\(clause) \(clause)\(worse) \(clause)\(better) \(clause) \(clause) \(clause)"
            #expect(pieces(text, offset: 1_000).first?.hasSuffix("dˈɔɡ" + better) == true, "\(better) before \(worse)")
        }
    }

    @Test func `keeps brackets and quotation marks with what they are around`() {
        let text = Array(repeating: "(\(clause)) “\(clause).”", count: 4).joined(separator: " ")
        for piece in pieces(text, offset: 1_000) {
            #expect(piece.first == "(" || piece.first == "“")
            #expect(piece.last == ")" || piece.last == "”")
        }
    }

    @Test func `begins a stream with a short piece, and goes on with longer ones`() {
        let text = Array(repeating: clause, count: 20).joined(separator: ", ")
        let lengths = pieces(text).map(\.count)
        #expect((20...60).contains(lengths[0]))
        #expect((30...60).contains(lengths[1]))
        #expect((30...90).contains(lengths[2]))
        #expect((40...130).contains(lengths[3]))
        #expect(lengths.dropFirst(4).allSatisfy { (100...200).contains($0) })
    }

    @Test(arguments: ["jˈɛs.", "jˈɛs. nˈO.", "A.", ""])
    func `does not part what is short already`(text: String) {
        #expect(pieces(text) == [text].filter { !$0.isEmpty })
    }

    @Test(arguments: ["a", "(", "ː", ".", "ˈ", " ", ", "])
    func `finds a way through endless signs`(sign: String) {
        let text = String(repeating: sign, count: 2_000)
        let found = pieces(text)
        #expect(found.allSatisfy { $0.unicodeScalars.count <= PieceLength.most })
        #expect(withoutSpaces(found.joined()) == withoutSpaces(text))
    }

    @Test(arguments: 0..<FuzzRounds.count(usual: 200))
    func `drops nothing, keeps the order, and takes no more than the network takes`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let parts = [
            "a", "ˈ", "ː", "\u{303}", " ", " ", ". ", ", ", "; ", "—", "(", ")", "“", "”", "…", "həlˈO", clause,
        ]
        let text = (0..<Int.random(in: 0...300, using: &random)).map { _ in parts.randomElement(using: &random)! }
            .joined()
        let offset = [0, 60, 1_000].randomElement(using: &random)!
        let found = pieces(text, offset: offset)
        #expect(withoutSpaces(found.joined()) == withoutSpaces(text))
        #expect(found.allSatisfy { !$0.isEmpty && $0.unicodeScalars.count <= PieceLength.most })
        #expect(found.allSatisfy { $0.first != " " && $0.last != " " })
    }

    private func pieces(_ text: String, offset: Int = 0) -> [String] {
        var line = TokenLine(SpeakingDouble.vocabulary)
        line.append(PronouncedSentence(signs: text), at: SourceSpan(start: 0, end: text.utf8.count))
        return PiecePlan(line.tokens, offset: offset).pieces.map { piece in
            String(String.UnicodeScalarView(line.tokens[piece].map(\.sign)))
        }
    }

    private func withoutSpaces(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
}

extension String {
    fileprivate var count: Int { unicodeScalars.count }
}
