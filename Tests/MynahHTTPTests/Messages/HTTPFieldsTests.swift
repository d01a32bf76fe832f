import MynahHTTP
import Testing

/// The fields of requests and answers.
struct HTTPFieldsTests {
    @Test(arguments: [("", "x"), ("a b", "x"), ("a:", "x"), ("a", "x\r\nb: y"), ("a\n", "x"), ("a", "\u{0}")])
    func `takes none that would be two`(name: String, value: String) {
        var fields = HTTPFields()
        #expect(!fields.append(name, value) && fields.all.isEmpty)
    }

    @Test func `finds the first without regard to case`() {
        var fields = HTTPFields()
        fields.append("ETag", "1")
        fields.append("etag", "2")
        #expect(fields["EtAg"] == "1" && fields["other"] == nil && fields.all.count == 2)
    }
}
