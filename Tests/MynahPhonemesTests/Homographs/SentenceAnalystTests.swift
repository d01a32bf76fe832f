import MynahPhonemes
import MynahTesting
import MynahText
import Testing

struct SentenceAnalystTests {
    @Test func `tells homographs apart as the table says`() throws {
        for row in try GoldenFile("homographs.tsv").rows.dropFirst() where row.count == 3 {
            #expect(reading(of: row[1], in: row[0])?.id == row[2], "\(row[0])")
        }
    }

    @Test func `says what people try first`() throws {
        for row in try GoldenFile("everyday-homographs.tsv").rows where row.count == 2 {
            let analyses = BuiltModels.analyst.analyses(of: BuiltModels.items(of: row[0]))
            let sounds = analyses.compactMap { $0.reading }.map { KokoroAlphabet.text(of: $0.codes) }
            #expect(sounds.joined(separator: " ") == row[1], "\(row[0])")
        }
    }

    private func reading(of word: String, in sentence: String) -> HomographReading? {
        let items = BuiltModels.items(of: sentence)
        let analyses = BuiltModels.analyst.analyses(of: items)
        let index = items.firstIndex { item in
            guard case .word(let spoken) = item else { return false }
            return spoken.text == word
        }
        return index.flatMap { analyses[$0].reading }
    }

    @Test func `gives the sounds of each accent`() throws {
        let items = BuiltModels.items(of: "The archer drew his bow.")
        let sounds = try Accent.allCases.map { accent in
            let readings = try BuiltModels.analyst(accent).analyses(of: items).compactMap { $0.reading }
            return readings.map { KokoroAlphabet.text(of: $0.codes) }
        }
        #expect(sounds == [["bˈO"], ["bˈQ"]])
    }

    @Test(arguments: ["produce_noun", "noun", "nou", "_nou", "produce_nou"])
    func `lets markup choose a reading`(use: String) {
        var items = BuiltModels.items(of: "Cows produce milk.")
        guard case .word(var word) = items[1] else { return #expect(Bool(false), "no word") }
        word.hints.use = use
        items[1] = .word(word)
        #expect(BuiltModels.analyst.analyses(of: items)[1].reading?.id == "produce_nou")
    }

    @Test func `knows where in a word its homograph is`() {
        #expect(reading(of: "lead", in: "It is made of lead.")?.part == nil)
        #expect(reading(of: "lead-based", in: "Lead-free and lead-based paints are sold.")?.part == 0..<4)
        #expect(reading(of: "Reading's", in: "Reading’s manager was pleased.")?.part == 0..<7)
    }

    @Test func `builds a word around its homograph`() {
        let items = BuiltModels.items(of: "They sell lead-based paint.")
        let phonemizer = EnglishPhonemizer(BuiltLexicon.american)
        let sentence = phonemizer.sentence(of: items, analyses: BuiltModels.analyst.analyses(of: items))
        #expect(sentence.tokens.map { $0.homograph } == [nil, nil, "lead_nou", nil])
        #expect(sentence.text(of: sentence.tokens[2]).hasPrefix("lˌɛd"))
    }

    @Test func `says nothing of marks, and of nothing`() {
        #expect(BuiltModels.analyst.analyses(of: []).isEmpty)
        let items = BuiltModels.items(of: "Read!")
        #expect(BuiltModels.analyst.analyses(of: items).last == WordAnalysis(.punctuation))
    }
}
