import MynahTesting
import MynahText
import Testing

/// Reads the table `say-as.tsv`: the attributes of `say-as`, its text, what is said, and the language where it is not American English.
struct SayAsTests {
    @Test func `reads what stands in say-as as it asks for`() throws {
        let rows = try GoldenFile("say-as.tsv").rows
        #expect(rows.count > 60)
        for row in rows {
            let language = try #require(LanguageTag(row.count > 3 ? row[3] : "en-US"))
            let document = "<speak>so <say-as interpret-as=\(row[0])>\(row[1])</say-as> then</speak>"
            let script = try Script(SourceText(document), format: .ssml)
            let sentences = Array(TextReader(script, language: language))
            let said = sentences.flatMap { $0.items }.map { $0.text }.filter { !$0.isEmpty }.joined(separator: " ")
            #expect(said == (row[2].isEmpty ? "so then" : "so \(row[2]) then"), "\(row[0]) \(row[1])")
            #expect(Account.fault(in: sentences, of: document.utf8.count) == nil, "\(row[0]) \(row[1])")
        }
    }

    @Test func `an expletive is silent by a rule of its own`() throws {
        let document = "<speak>a <say-as interpret-as=\"expletive\">darn it</say-as> b</speak>"
        let sentence = try #require(
            TextReader(Script(SourceText(document), format: .ssml), language: LanguageTag("en")!).first { _ in true }
        )
        #expect(sentence.silent.filter { $0.rule.name == "expletive" }.map(\.span) == [SourceSpan(start: 42, end: 49)])
    }

    @Test(arguments: [
        ("jonathan", "J O N , A T H , A N"),
        ("4252528929", "four two five , two five two , eight nine , two nine"),
        ("RF543dc2", "R F , five four three , D C , two"),
        ("help@rime.ai", "H E L P , at , R I M E , dot , A I"),
        ("abc", "A B C"),
        ("12345", "one two three , four five"),
        ("A-1 b", "A , dash , one , B"),
    ])
    func `spells in groups that can be written down`(text: String, said: String) {
        var builder = ScriptBuilder(SourceText(text))
        builder.append(builder.source.span)
        builder.direct(.sayAs(SayAs("spell-out")), since: 0, span: builder.source.span)
        let items = TextReader(builder.script(), language: LanguageTag("en-US")!).flatMap { $0.items }
        #expect(items.map { $0.text }.filter { !$0.isEmpty }.joined(separator: " ") == said)
    }

    static let names = [
        "cardinal", "ordinal", "digits", "characters", "date", "time", "duration", "telephone", "fraction", "unit",
        "currency", "address", "expletive",
    ]

    @Test(arguments: names)
    func `takes anything and accounts for it`(name: String) throws {
        var random = SeededRandom(seed: 3)
        let seed = Array("12/05/2024 3:45pm +1 (555) 772-9140 x5 1/2 $3.50 A1b é中🙂 1'21\" 5.".utf8)
        for _ in 0..<FuzzRounds.count(usual: 40) {
            let text = random.mutation(of: seed, marks: Array(" 09/:.+-'\"xé".utf8)).filter {
                !Array("<&".utf8).contains($0)
            }
            let open = Array("<speak><say-as interpret-as='\(name)'>".utf8)
            let source = SourceText(open + text + Array("</say-as></speak>".utf8))
            let sentences = Array(TextReader(try Script(source, format: .ssml), language: LanguageTag("en-US")!))
            #expect(Account.fault(in: sentences, of: source.bytes.count) == nil, "\(source.text(of: source.span))")
        }
    }

    @Test(arguments: ["cardinal", "characters", "date", "telephone"])
    func `takes a long stretch in one pass`(name: String) throws {
        for piece in ["1 ", "a ", "1/", "1:", "$1 ", "x"] {
            let body = String(repeating: piece, count: 3_000 / piece.utf8.count)
            let document = "<speak><say-as interpret-as='\(name)'>\(body)</say-as></speak>"
            let script = try Script(SourceText(document), format: .ssml)
            #expect(TextReader(script, language: LanguageTag("en-US")!).contains { _ in true })
        }
    }
}
