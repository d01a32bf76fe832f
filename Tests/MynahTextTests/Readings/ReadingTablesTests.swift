import MynahTesting
import MynahText
import Testing

/// Reads the tables in `Golden/readings`: what is written, what is said, and the language where it is not American English.
struct ReadingTablesTests {
    static let names = try! GoldenFile.names(in: "readings", beside: #filePath)

    @Test(arguments: names)
    func `reads aloud as the table says`(name: String) throws {
        for (number, row) in try GoldenFile(name, beside: #filePath).rows.enumerated() {
            let place = "\(name), case \(number + 1)"
            guard (2...3).contains(row.count), let language = LanguageTag(row.count == 3 ? row[2] : "en-US") else {
                Issue.record("\(place): needs two or three columns, not \(row)")
                continue
            }
            #expect(text(of: row[0], in: language) == row[1], "\(place): \(row[0])")
        }
    }

    private func text(of written: String, in language: LanguageTag) -> String {
        let script = Script(plain: SourceText(written))
        let texts = TextReader(script, language: language).map { $0.text }
        return texts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
