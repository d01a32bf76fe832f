import MynahPhonemes
import MynahTesting
import MynahText
import Testing

struct TaggerTests {
    /// Sentences, a word, and the Penn tag that decides how the word is said.
    static let cases: [(String, String, String)] = [
        ("I used to live there.", "used", "VBD"),
        ("Please come in.", "come", "VB"),
        ("He works in the garden.", "in", "IN"),
        ("A dog barked.", "A", "DT"),
        ("They abuse their power.", "abuse", "VBP"),
        ("He wants to go.", "to", "TO"),
        ("The presents were wrapped.", "presents", "NNS"),
        ("She presents the news.", "presents", "VBZ"),
        ("I think that he knows.", "I", "PRP"),
        ("The old house was sold.", "old", "JJ"),
        ("She had written two letters.", "written", "VBN"),
        ("They quickly left.", "quickly", "RB"),
    ]

    @Test(arguments: cases)
    func `tags words`(sentence: String, word: String, tag: String) throws {
        let items = BuiltModels.items(of: sentence)
        let tagged = try Tagger(data: DataBlock(BuiltModels.taggerBytes)).tagged(WordSequence(items))
        let index = try #require(
            items.firstIndex { item in
                guard case .word(let spoken) = item else { return false }
                return spoken.text == word
            }
        )
        #expect(tagged.tag(ofItem: index).penn == tag)
    }
}
