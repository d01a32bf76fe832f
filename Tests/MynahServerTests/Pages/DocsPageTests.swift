import Testing

@testable import MynahServer

struct DocsPageTests {
    @Test(arguments: SpeechServer.table.routes.map(\.anchor))
    func `has a section and a link for each route`(anchor: String) {
        let page = DocsPage(routes: SpeechServer.table.routes)
        #expect(page.sections.split(separator: "<article id=\"\(anchor)\">").count == 2)
        #expect(page.contents.split(separator: "href=\"#\(anchor)\"").count == 2)
    }

    @Test
    func `escapes what stands in attributes and between tags`() {
        var html = HTMLWriter()
        html.element("a", ["href": "?a=1&b=\"2\""], "<script>&amp;")
        #expect(html.text == "<a href=\"?a=1&amp;b=&quot;2&quot;\">&lt;script&gt;&amp;amp;</a>")
    }

    @Test(arguments: [
        (Schema.text(), "text"), (.text(longest: 35), "text, at most 35 characters"),
        (.text(oneOf: ["a", "b"]), "a, b"),
        (.number(0.25...4), "number, 0.25 to 4"), (.integer(1...9), "whole number, 1 to 9"),
        (Int.schema, "whole number"),
        (Double.schema, "number"), (.boolean, "true or false"),
        (.list(.boolean, most: 3), "list of at most 3: true or false"),
        (.either([.text(), .integer(0...1)]), "text, or whole number, 0 to 1"),
        (.map(.text(), most: 2), "object of at most 2 members, each text"),
    ])
    func `says in words what a value may be`(schema: Schema, words: String) {
        #expect(schema.words == words)
    }

    @Test
    func `lists the fields in objects by their place`() {
        let inner = FieldDeclaration(name: "voice", help: "Who.", schema: .text(), isRequired: true)
        let outer = FieldDeclaration(name: "turns", help: "What.", schema: .list(.object([inner]), most: 5))
        let rows = FieldRow.rows(of: .object([outer]))
        #expect(rows.map(\.name) == ["turns", "turns[].voice"])
        #expect(rows.map(\.isRequired) == [false, true])
    }

    @Test(arguments: [
        (
            "post-v1-audio-speech",
            "/v1/audio/speech \\\n  -H 'Content-Type: application/json' \\\n  -d '{\"input\": \"Hello from Mynah.\"}' \\\n  -o speech.mp3"
        ),
        ("get-v1-models-id", "/v1/models/ID"),
    ])
    func `shows how to ask with curl`(anchor: String, behind: String) throws {
        let route = try #require(SpeechServer.table.routes.first { $0.anchor == anchor })
        #expect(CurlExample(route) == CurlExample(before: "curl ", behind: behind))
    }
}
