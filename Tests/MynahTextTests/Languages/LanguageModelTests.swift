import FoundationEssentials
import MynahTesting
import MynahText
import Testing

/// Sentences of `Golden/languages.tsv`, and what is no sentence.
struct LanguageModelTests {
    private static let model = try! LanguageModel(DataBlock(bytes))

    /// Short sentences of Danish and Norwegian, or Croatian and Slovene, may be in either.
    @Test func `tells the language of nineteen sentences in twenty`() throws {
        let rows = try GoldenFile("languages.tsv", beside: #filePath).rows
        let wrong = rows.filter { Self.model.guess(SourceText($0[1]))?.language.language != $0[0] }
        #expect(wrong.count * 20 <= rows.count, "\(wrong)")
    }

    @Test func `is surer of a sentence than of a word`() throws {
        let sentence = try #require(
            Self.model.guess(SourceText("Please send me the report before the meeting starts."))
        )
        let word = try #require(Self.model.guess(SourceText("Taxi")))
        #expect(sentence.confidence > 0.9)
        #expect(word.confidence < sentence.confidence)
    }

    @Test(arguments: ["", " ", "123", "?!", "\u{1F600}"])
    func `knows nothing of what has no letters`(text: String) {
        #expect(Self.model.guess(SourceText(text)) == nil)
    }

    @Test func `refuses what is no model`() {
        for bytes in [[], Array("MYNAHLNG".utf8), [UInt8](repeating: 7, count: 1000), Array(Self.bytes.dropLast())] {
            #expect(throws: DataError.self) { try LanguageModel(DataBlock(bytes)) }
        }
    }

    @Test(arguments: 0..<50)
    func `answers with a damaged model`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var bytes = Self.bytes
        for _ in 0..<20 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
        guard let model = try? LanguageModel(DataBlock(bytes)) else { return }
        if let guess = model.guess(SourceText("Der Hund läuft durch den Garten.")) { #expect(guess.confidence <= 1) }
    }

    /// The shipped model.
    private static let bytes: [UInt8] = {
        var folder = #filePath
        repeat {
            guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
            folder = String(folder[..<slash])
        } while !FileManager.default.fileExists(atPath: "\(folder)/Package.swift")
        return FileManager.default.contents(atPath: "\(folder)/Data/Languages/languages.model").map { Array($0) } ?? []
    }()
}
