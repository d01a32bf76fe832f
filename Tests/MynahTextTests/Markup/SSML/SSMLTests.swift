import MynahTesting
import MynahText
import Testing

struct SSMLTests {
    @Test(arguments: ["structure", "prosody", "pronunciation", "voice", "audio", "extensions"])
    func `says what the table says`(name: String) throws {
        let rows = try GoldenFile("ssml-\(name).tsv").rows
        #expect(rows.count > 15)
        for row in rows {
            let source = SourceText("<speak>\(row[0])</speak>")
            let script = try Script(source, format: .ssml)
            #expect(script.spoken == row[1], "\(row[0])")
            #expect(script.said.joined(separator: "; ") == row[2], "\(row[0])")
            #expect(script.warned(of: source).joined(separator: "; ") == (row.count > 3 ? row[3] : ""), "\(row[0])")
            #expect(script.coversSource, "\(row[0])")
        }
    }

    static let roots: [(String, String)] = [
        ("<speak>a</speak>", "a"),
        ("<speak/>", ""),
        ("\u{FEFF}<speak>a</speak>", "a"),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->\n<speak version=\"1.1\">a</speak>\n", "a"),
        ("<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"en-US\">a</speak>", "a"),
        ("<s:speak xmlns:s=\"http://www.w3.org/2001/10/synthesis\"><s:p>a</s:p></s:speak>", "a¶"),
        (
            """
            <!DOCTYPE speak PUBLIC "-//W3C//DTD SYNTHESIS 1.0//EN" "http://www.w3.org/TR/speech-synthesis/synthesis.dtd">
            <speak xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">a</speak>
            """, "a"
        ),
    ]

    @Test(arguments: roots)
    func `takes a document however it begins`(document: String, spoken: String) throws {
        let script = try Script(SourceText(document), format: .ssml)
        #expect(script.spoken == spoken)
        #expect(script.warnings == [])
        #expect(script.coversSource)
    }

    @Test func `the root may name the language`() throws {
        let script = try Script(SourceText("<speak xml:lang=\"en-GB\">a <s>b</s></speak>"), format: .ssml)
        #expect(script.said == ["language en-GB ‘a \u{2028}b\u{2028}’"])
    }

    static let errors: [(String, Int, Int, String)] = [
        ("Hello <break/> you", 1, 1, "the text must stand between <speak> and </speak>; put these tags around it"),
        ("", 1, 1, "the text must stand between <speak> and </speak>; put these tags around it"),
        ("<p>a</p>", 1, 1, "the text must stand between <speak> and </speak>; put these tags around it"),
        ("<Speak>a</Speak>", 1, 1, "<Speak> must be <speak>"),
        (
            "<speak>\n Hi <break time=\"1s\">\n</speak>", 2, 5,
            "the tag <break> is never closed; write <break/> if it is empty, or </break> before </speak>"
        ),
        ("<speak>Tom & Jerry</speak>", 1, 12, "& must be written &amp;"),
        ("<speak><p>a</s></speak>", 1, 12, "</s> does not close <p> of line 1; write </p>"),
        (
            "<speak>é <break time=1s/></speak>", 1, 22,
            "the value of time must stand in straight quotation marks: time=\"…\""
        ),
    ]

    @Test(arguments: errors)
    func `says where a document is broken and how to mend it`(
        document: String,
        line: Int,
        column: Int,
        message: String
    ) {
        let error = #expect(throws: MarkupError.self) { try Script(SourceText(document), format: .ssml) }
        #expect(error?.message == message)
        #expect([error?.line, error?.column] == [line, column])
    }

    @Test func `each direction points at its tag`() throws {
        let source = SourceText("<speak>a<break time='1s'/> <emphasis>b</emphasis></speak>")
        let script = try Script(source, format: .ssml)
        #expect(script.directions.map { source.text(of: $0.span) } == ["<break time='1s'/>", "<emphasis>"])
    }

    @Test func `text in the place of other text stands for all of it`() throws {
        let source = SourceText("<speak>x <sub alias=\"one two\"> a b </sub>, &amp;</speak>")
        let script = try Script(source, format: .ssml)
        #expect(script.spoken == "x one two, &")
        #expect(source.text(of: script.origin.span(of: 2..<9)) == "a b")
        #expect(source.text(of: script.origin.span(of: 4..<5)) == "a b")
        #expect(source.text(of: script.origin.span(of: 11..<12)) == "&amp;")
    }

    @Test func `tells of a hundred slips and no more`() throws {
        let document = "<speak>" + String(repeating: "<foo>a</foo>", count: 1_000) + "</speak>"
        let script = try Script(SourceText(document), format: .ssml)
        #expect(script.warnings.count == 100)
        #expect(
            script.warnings.last?.message
                == "<foo> is not known: what it holds is spoken; further warnings are left out"
        )
    }

    @Test func `ten thousand elements in each other are an error`() {
        let document = "<speak>" + String(repeating: "<prosody rate='slow'>", count: 10_000)
        let error = #expect(throws: MarkupError.self) { try Script(SourceText(document), format: .ssml) }
        #expect(error?.message == "elements are nested more than 256 deep")
    }

    @Test(arguments: [
        "<p>a</p>", "a<s/>", "<break/>", "<mark name='m'/>a", "a\n", " \n", "<sub alias='b'>a</sub>", "&amp;", "<foo/>",
        "<audio src='a'><desc>b</desc></audio>", "<w>a</w>", "<voice name='b'> </voice>",
        "<lexicon uri='a' xml:id='b'/>",
    ])
    func `takes a hundred thousand bytes of anything in one pass`(piece: String) throws {
        let body = String(repeating: piece, count: 100_000 / piece.utf8.count)
        _ = try Script(SourceText("<speak>\(body)</speak>"), format: .ssml)
    }

    @Test func `descriptions without end are looked through once`() throws {
        let body = String(repeating: "<desc>a</desc>", count: 5_000)
        let deep = String(repeating: "<audio src='a'><desc>b</desc>", count: 200)
        _ = try Script(SourceText("<speak><audio src='a'>\(body)</audio></speak>"), format: .ssml)
        _ = try? Script(SourceText("<speak>\(deep)\(body)</speak>"), format: .ssml)
    }

    @Test func `every byte of a damaged document is accounted for, or it is an error`() throws {
        var random = SeededRandom(seed: 11)
        let names = ["structure", "prosody", "pronunciation", "voice", "audio", "extensions"]
        let documents = try names.flatMap { try GoldenFile("ssml-\($0).tsv").rows.map { $0[0] } }
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            let parts = (0..<3).map { _ in documents.randomElement(using: &random) ?? "" }
            let body = random.mutation(of: Array(parts.joined().utf8), marks: Array("<>/&;\"'= \n-spw".utf8))
            let source = SourceText(Array("<speak>".utf8) + body + Array("</speak>".utf8))
            if let script = try? Script(source, format: .ssml) {
                #expect(script.coversSource, "\(source.text(of: source.span))")
            }
            let bare = SourceText(body)
            if let script = try? Script(bare, format: .ssml) { #expect(script.coversSource) }
        }
    }
}
