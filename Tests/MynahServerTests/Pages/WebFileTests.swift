import MynahHTTP
import Testing

@testable import MynahServer

struct WebFileTests {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("speak.js", "text/javascript; charset=utf-8"),
        ("mynah.css", "text/css; charset=utf-8"), ("mynah.svg", "image/svg+xml"), ("odd", "application/octet-stream"),
    ])
    func `knows its kind by its name`(name: String, type: String) {
        #expect(WebFile([1], name: name).type == type)
    }

    @Test
    func `has another tag when it holds something else`() {
        let tags = ["", "a", "b", "ab", "ba"].map { WebFile(Array($0.utf8), name: "x.js").tag }
        #expect(Set(tags).count == tags.count)
        #expect(tags[1] == "\"af63dc4c8601ec8c-1\"")
    }

    @Test(arguments: [
        ("\"a\"", true), ("\"b\"", false), ("\"b\", \"a\"", true), ("W/\"a\"", true), ("*", true), ("a", false),
        ("", false),
    ])
    func `is not sent again to who has it`(list: String, isHeld: Bool) {
        var fields = HTTPFields()
        fields.append("If-None-Match", list)
        #expect(ServerRequest("GET", path: "/", fields: fields).holds("\"a\"") == isHeld)
        #expect(!ServerRequest("GET", path: "/").holds("\"a\""))
    }

    @Test
    func `fills the places of a template once each`() {
        var text = TemplateText(Array("<p><!-- one --><!-- two --></p>".utf8))
        text.fill("two", with: "2 <!-- one -->")
        text.fill("one", with: "1")
        text.fill("three", with: "3")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "<p>12 <!-- one --></p>")
    }
}
