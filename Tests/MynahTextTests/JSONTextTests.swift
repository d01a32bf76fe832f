import MynahText
import Testing

struct JSONTextTests {
    @Test(arguments: [
        ("", #""""#), ("plain é 你 🙂", #""plain é 你 🙂""#), ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{8}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u001f\u{7F}\""),
    ])
    func `escapes what JSON forbids and nothing else`(text: String, quoted: String) {
        #expect(text.jsonQuoted == quoted)
    }
}
