import MynahTesting
import MynahText
import Testing

struct XMLReaderTests {
    static let documents: [(String, String)] = [
        ("<d/>", "<d></d>"),
        ("<d>a</d>", "<d>‘a’</d>"),
        ("<d >a</d >", "<d>‘a’</d>"),
        ("  <d>a</d>\n ", "<d>‘a’</d>"),
        ("<?xml version=\"1.0\"?>\n<d>a</d>", "<d>‘a’</d>"),
        ("<!-- x --><d>a<!-- > </d> -- -->b</d><!-- y -->", "<d>‘a’‘b’</d>"),
        ("<d>a<?php echo '<b>' ?>b</d>", "<d>‘a’‘b’</d>"),
        ("<d><![CDATA[<b>&amp;]]]></d>", "<d>‘<b>&amp;]’</d>"),
        ("<d><![CDATA[]]>a</d>", "<d>‘a’</d>"),
        ("<d>a &amp; b &lt;c&gt; &quot;d&quot; &apos;</d>", "<d>‘a ’(&)‘ b ’(<)‘c’(>)‘ ’(\")‘d’(\")‘ ’(')</d>"),
        ("<d>&#65;&#x42;&#X43;&#x1F600;</d>", "<d>(A)(B)(C)(😀)</d>"),
        ("<d a=\"1\" b='2'/>", "<d a=1 b=2></d>"),
        ("<d a = \"x &amp; y\"/>", "<d a=x & y></d>"),
        ("<d a=\"x\n\ty\"/>", "<d a=x  y></d>"),
        ("<d a='\"' b=\"'\"/>", "<d a=\" b='></d>"),
        ("<d a=\">\"/>", "<d a=>></d>"),
        ("<d xml:lang=\"en\"><x:e/></d>", "<d xml:lang=en><x:e></x:e></d>"),
        ("<d>a]]>b</d>", "<d>‘a]]>b’</d>"),
        ("<d><é>x</é></d>", "<d><é>‘x’</é></d>"),
        ("<p:d xmlns:p=\"u\"/>", "<p:d xmlns:p=u></p:d>"),
        ("<!DOCTYPE d PUBLIC \"-//W3C//DTD\" 'x>y'><d/>", "<d></d>"),
        ("<!DOCTYPE d [<!ENTITY a \"]>\"> <!-- ]> ' --> <!ELEMENT d ANY>]><d/>", "<d></d>"),
        ("<d>&nbsp;&mdash;&eacute;</d>", "<d>(\u{A0})(—)(é)</d>"),
    ]

    @Test(arguments: documents)
    func `tells of tags, text and references in order`(document: String, events: String) throws {
        #expect(try XMLRecord(document, root: "d").text == events)
    }

    static let unknownEntity =
        "the entity &foo; is not known, and none that a document declares is obeyed; write the text itself"

    static let errors: [(String, Int, Int, String)] = [
        ("", 1, 1, "the text must stand between <d> and </d>; put these tags around it"),
        ("Hello <b>", 1, 1, "the text must stand between <d> and </d>; put these tags around it"),
        ("<b>x</b>", 1, 1, "the text must stand between <d> and </d>; put these tags around it"),
        ("<![CDATA[x]]>", 1, 1, "the text must stand between <d> and </d>; put these tags around it"),
        ("<D>x</D>", 1, 1, "<D> must be <d>"),
        ("<d>\n  <b>x</d>", 2, 3, "the tag <b> is never closed; write <b/> if it is empty, or </b> before </d>"),
        ("<d>\n<b>x", 2, 1, "the tag <b> is never closed; write <b/> if it is empty, or </b> behind its content"),
        ("<d>\n<b>x</c></d>", 2, 5, "</c> does not close <b> of line 2; write </b>"),
        ("<d/></d>", 1, 5, "</d> closes nothing; take it away"),
        ("<d/>x", 1, 5, "text behind </d>; put it before that tag"),
        ("<d/><![CDATA[x]]>", 1, 5, "text behind </d>"),
        ("<d/><d/>", 1, 5, "<d> stands behind </d>; put it before that tag"),
        ("<d>A & B</d>", 1, 6, "& must be written &amp;"),
        ("<d>AT&T</d>", 1, 6, "& must be written &amp;"),
        ("<d>é&;</d>", 1, 5, "& must be written &amp;"),
        ("<d>a < b</d>", 1, 6, "< must be written &lt;"),
        ("<d>a <3</d>", 1, 6, "< must be written &lt;"),
        ("<d>a<", 1, 5, "< must be written &lt;"),
        ("<d a=1/>", 1, 6, "the value of a must stand in straight quotation marks: a=\"…\""),
        ("<d a=”1”/>", 1, 6, "the value of a must stand in straight quotation marks: a=\"…\""),
        ("<d a/>", 1, 4, "the attribute a has no value; write a=\"…\""),
        ("<d a=\"1\"b=\"2\"/>", 1, 9, "a space is missing before the attribute b"),
        ("<d a=\"1\" a=\"2\"/>", 1, 10, "<d> has the attribute a twice"),
        ("<d a=\"1>x</d>", 1, 10, "< in the value of a: close the quotation mark, or write &lt;"),
        ("<d a=\"1", 1, 4, "the value of a has no closing quotation mark"),
        ("<d a=\"&x\"/>", 1, 7, "& must be written &amp;"),
        ("<d", 1, 1, "the tag <d has no >"),
        ("<d><b </d>", 1, 4, "the tag <b has no >"),
        ("<d></d", 1, 4, "the tag </d has no >"),
        ("<d 1/>", 1, 4, "1 has no place in the tag <d>"),
        ("<d>&foo;</d>", 1, 4, unknownEntity),
        ("<d>&#0;</d>", 1, 4, "&#0; is no character of XML"),
        ("<d>&#xD800;</d>", 1, 4, "&#xD800; is no character of XML"),
        ("<d>&#x110000;</d>", 1, 4, "&#x110000; is no character of XML"),
        ("<d>&#99999999999999999999;</d>", 1, 4, "&#99999999999999999999; is no character of XML"),
        ("<d>&#xFFFE;</d>", 1, 4, "&#xFFFE; is no character of XML"),
        ("<d>&#x;</d>", 1, 4, "&#x; is no character of XML"),
        ("<d><!-- x</d>", 1, 4, "the comment <!-- is never closed; write --> behind it"),
        ("<d><![CDATA[x</d>", 1, 4, "<![CDATA[ is never closed; write ]]> behind it"),
        ("<d><?x</d>", 1, 4, "<? is never closed; write ?> behind it"),
        ("<d><!x></d>", 1, 4, "<! begins nothing that is known; write &lt;! if it is text"),
        ("<d><!DOCTYPE d></d>", 1, 4, "<!DOCTYPE may only stand before <d>"),
        ("<!DOCTYPE d [", 1, 1, "<!DOCTYPE has no >"),
        ("<!DOCTYPE d 'x>", 1, 13, "a quotation mark in <!DOCTYPE is never closed"),
    ]

    @Test(arguments: errors)
    func `says where a document is broken and how to mend it`(
        document: String,
        line: Int,
        column: Int,
        message: String
    ) {
        let error = #expect(throws: MarkupError.self) { try XMLRecord(document, root: "d") }
        #expect(error?.message == message)
        #expect([error?.line, error?.column] == [line, column])
    }

    @Test func `takes a root that is nearly right for a slip`() {
        let error = #expect(throws: MarkupError.self) { try XMLRecord("<Speek>x</Speek>", root: "speak") }
        #expect(error?.message == "<Speek> must be <speak>")
    }

    @Test func `knows which name space a name is in`() throws {
        let document = "<d xmlns='one' xmlns:p='two'><p:e/><e xmlns=''/><e/><p:e xmlns:p='three'/><q:e/></d>"
        let record = try XMLRecord(document, root: "d")
        #expect(record.tags.map { $0.namespace } == ["one", "two", "", "one", "three", nil])
    }

    @Test func `warns of what is HTML and of other encodings`() throws {
        let record = try XMLRecord("<?xml version='1.0' encoding='ISO-8859-1'?><d>&nbsp;</d>", root: "d")
        #expect(
            record.warnings == [
                TextWarning(
                    "the text says that it is in ISO-8859-1; it was read as UTF-8",
                    at: SourceSpan(start: 0, end: 43)
                ),
                TextWarning("&nbsp; is HTML, not XML; write &#160; instead", at: SourceSpan(start: 46, end: 52)),
            ]
        )
        #expect(try XMLRecord("<?xml version='1.0' encoding=\"utf-8\"?><d/>", root: "d").warnings == [])
    }

    @Test func `no entity of a document is ever obeyed`() {
        let bomb = """
            <!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <d>&b;</d>
            """
        let error = #expect(throws: MarkupError.self) { try XMLRecord(bomb, root: "d") }
        #expect(error?.message.hasPrefix("the entity &b; is not known") == true)
        #expect(error?.line == 2)
    }

    static let excesses: [(String, String)] = [
        (String(repeating: "<d>", count: 10_000), "elements are nested more than 256 deep"),
        ("<d " + (0..<100).map { "a\($0)='' " }.joined() + "/>", "<d> has more than 64 attributes"),
        ("<d><" + String(repeating: "n", count: 1_000) + "/></d>", "a name is longer than 256 bytes"),
        (
            String(repeating: "<d xmlns:a='' xmlns:b=''>", count: 100),
            "more than 64 name spaces are declared"
        ),
    ]

    @Test(arguments: excesses)
    func `has limits and says so`(document: String, message: String) {
        let error = #expect(throws: MarkupError.self) { try XMLRecord(document, root: "d") }
        #expect(error?.message == message)
    }

    @Test(arguments: [
        "<", "&", "&a", "<!--", "<d>", "<d/>", "<a b='", "'", "]]>", "<![CDATA[", "x", " ", "&amp;", "&rdquo;", "<?",
        "</d>",
    ])
    func `takes a hundred thousand bytes of anything in one pass`(piece: String) {
        let body = String(repeating: piece, count: 100_000 / piece.utf8.count)
        _ = try? XMLRecord("<d>" + body + "</d>", root: "d")
        _ = try? XMLRecord(body, root: "d")
        _ = try? XMLRecord("<!DOCTYPE d [" + body, root: "d")
    }

    @Test func `no damage to a document traps`() {
        var random = SeededRandom(seed: 5)
        let documents = Self.documents.map { Array($0.0.utf8) }
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            let document = documents.randomElement(using: &random) ?? []
            let damaged = random.mutation(of: document, marks: Array("<>&;\"'/!?[]-=d#x: ".utf8))
            _ = try? XMLRecord(SourceText(damaged), root: "d")
        }
    }
}

/// Everything that a reader tells of a document.
private struct XMLRecord {
    /// Tags, ‘text’ and (references).
    var text = ""
    var tags: [XMLTag] = []
    let warnings: [TextWarning]

    init(_ document: String, root: String) throws(MarkupError) {
        try self.init(SourceText(document), root: root)
    }

    init(_ source: SourceText, root: String) throws(MarkupError) {
        var reader = XMLReader(source, root: root)
        var tags: [XMLTag] = []
        var parts: [String] = []
        while let event = try reader.next() {
            if case .start(let tag) = event { tags.append(tag) }
            parts.append(Self.description(of: event, in: source))
        }
        self.text = parts.joined()
        self.tags = tags
        self.warnings = reader.warnings
    }

    private static func description(of event: XMLEvent, in source: SourceText) -> String {
        switch event {
        case .start(let tag):
            let attributes = tag.attributes.map { " \($0.name.text)=\($0.value)" }
            return "<\(tag.name.text)\(attributes.joined())>"
        case .end(let tag): return "</\(tag.name.text)>"
        case .text(let span): return "‘\(source.text(of: span))’"
        case .reference(let text, _): return "(\(text))"
        }
    }
}
