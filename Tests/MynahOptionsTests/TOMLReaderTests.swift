import MynahJSON
import MynahOptions
import MynahTesting
import Testing

struct TOMLReaderTests {
    /// Files, each with what they mean.
    static let meanings: [(String, String)] = [
        ("", "{}"), ("\u{FEFF}a = 1", "{a: 1}"), ("# only a comment", "{}"),
        ("a=1# c\r\nb = 2 \t# d\n", "{a: 1, b: 2}"),
        ("a-b_1 = 1\n1234 = 2\n\"ʎ ǝ\" = 3\n'q\"' = 4\n\"\" = 5", #"{: 5, 1234: 2, a-b_1: 1, q": 4, ʎ ǝ: 3}"#),
        ("a . \"b\" . c = 1\na.d = 2\n3.14 = 3", "{3: {14: 3}, a: {b: {c: 1}, d: 2}}"),
        ("a = 0\nb = +99\nc = -17\nd = 1_000\ne = -0", "{a: 0, b: 99, c: -17, d: 1000, e: 0}"),
        ("a = 0xDEAD_beef\nb = 0o755\nc = 0b1101", "{a: 3735928559, b: 493, c: 13}"),
        ("a = 9223372036854775807\nb = -9223372036854775808", "{a: 9223372036854775807, b: -9223372036854775808}"),
        (
            "a = 1.5\nb = 5e+22\nc = 1e06\nd = -2E-2\ne = 6.626e-34\nf = 9_1.2_5",
            "{a: 1.5, b: 5e+22, c: 1000000.0, d: -0.02, e: 6.626e-34, f: 91.25}"
        ),
        ("a = inf\nb = -inf\nc = +inf\nd = nan\ne = -nan", "{a: inf, b: -inf, c: inf, d: nan, e: nan}"),
        ("a = true\nb = false", "{a: true, b: false}"),
        (
            "a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00.999-07:00",
            #"{a: "1979-05-27T07:32:00Z", b: "1979-05-27 07:32:00.999-07:00"}"#
        ),
        (
            "a = 1979-05-27t07:32:00\nb = 2024-02-29\nc = 23:59:60.5 # c",
            #"{a: "1979-05-27t07:32:00", b: "2024-02-29", c: "23:59:60.5"}"#
        ),
        (#"a = "\b\t\n\f\r\"\\\u00E9\U0001F600é""#, #"{a: "\u{08}\t\n\u{0C}\r\"\\éé"}"#.replacing("éé", with: "é😀é")),
        (#"a = 'C:\n\"x"'"#, #"{a: "C:\\n\\\"x\""}"#),
        ("a = \"\"\"\nx\r\ny \"\" z\\t\"\"\"", #"{a: "x\ny \"\" z\t"}"#),
        ("a = \"\"\"x \\  \n \r\n  y\\\n\"\"\"", #"{a: "x y"}"#),
        ("a = \"\"\"\"x\"\"\"\"\"\nb = ''''x'''''", #"{a: "\"x\"\"", b: "\'x\'\'"}"#),
        ("a = '''\n\\n\n'''\nb = \"\"\"\"\"\"\nc = ''", #"{a: "\\n\n", b: "", c: ""}"#),
        ("a = [ ]\nb = [1, 'x', [true,],\n # c\n 2 # d\n , ]", #"{a: [], b: [1, "x", [true], 2]}"#),
        ("a = { }\nb = {x = 1, y.z = [{}], \"w\" = 'v'}", #"{a: {}, b: {w: "v", x: 1, y: {z: [{}]}}}"#),
        ("[a]\nx = 1\n[ b . 'c' ] # d\ny = 2\n[a.e]\n[b]\nz = 3", "{a: {e: {}, x: 1}, b: {c: {y: 2}, z: 3}}"),
        ("[[a]]\nx = 1\n[a.b]\ny = 2\n[[a]]\n[a.b]\ny = 3\n[[a.c]]", "{a: [{b: {y: 2}, x: 1}, {b: {y: 3}, c: [{}]}]}"),
        ("[f]\na.c = 1\na.t.s = true\n[f.a.x]\nm = 1", "{f: {a: {c: 1, t: {s: true}, x: {m: 1}}}}"),
    ]

    @Test(arguments: meanings)
    func `reads what TOML means`(file: String, meaning: String) throws {
        #expect(try TOMLReader.read(Array(file.utf8)).text == meaning)
    }

    /// Files, each with what is wrong with them.
    static let mistakes: [(String, String)] = [
        ("a", "1:2: expected '=', found the end of the text"),
        ("a = ", "1:5: expected a value, found the end of the text"),
        ("\na = # c", "2:5: expected a value, found '#'"), ("= 1", "1:1: expected a key, found '='"),
        ("a = 1 b = 2", "1:7: expected the end of the line, found 'b'"), ("é = 1", "1:1: expected a key, found 'é'"),
        ("a = é", "1:5: expected a value, found 'é'"), ("a.é = 1", "1:3: expected a key, found 'é'"),
        ("a = yes", "1:5: 'yes' is no value; text stands in quotation marks"),
        ("a = 1\na = 2", "2:1: 'a' is set twice"), ("a.b = 1\na = 2", "2:1: 'a' is set twice"),
        ("a = 1\na.b = 2", "2:1: 'a.b' is set twice"), ("a = {b = 1}\na.c = 2", "2:1: 'a.c' is set twice"),
        ("[a]\n[a]", "2:1: 'a' has been defined before, or is no table"),
        ("a.b = 1\n[a]", "2:1: 'a' has been defined before, or is no table"),
        ("a = 1\n[a.b]", "2:1: 'a.b' has been defined before, or is no table"),
        ("a = []\n[[a]]", "2:1: 'a' has been defined before, or is no table"),
        ("[a]\n[[a]]", "2:1: 'a' has been defined before, or is no table"),
        ("[[a]]\n[a]", "2:1: 'a' has been defined before, or is no table"),
        ("[a.b.c]\nz = 9\n[a]\nb.c.t = 1", "4:1: 'b.c.t' is set twice"),
        ("[a", "1:3: expected ']', found the end of the text"), ("[[a]", "1:4: expected ']]', found ']'"),
        ("[]", "1:2: expected a key, found ']'"), ("[a]b = 1", "1:4: expected the end of the line, found 'b'"),
        ("a = {b = 1,}", "1:12: expected a key, found '}'"),
        ("a = {\nb = 1}", "1:6: expected a key, found the end of the line"),
        ("a = {b = 1, b = 2}", "1:13: 'b' is set twice"), ("a = [1 2]", "1:8: expected ',' or ']', found '2'"),
        ("a = [,]", "1:6: expected a value, found ','"),
        ("a = [1", "1:7: expected ',' or ']', found the end of the text"),
        ("a = \"x", "1:7: expected '\"', found the end of the text"),
        ("a = \"x\ny\"", "1:7: the text has a line end or control character; write it as an escape"),
        ("a = 'x\u{7F}'", "1:7: the text has a line end or control character; write it as an escape"),
        ("a = \"\"\"x\ry\"\"\"", "1:9: the text has a line end or control character; write it as an escape"),
        ("a = \"\"\"x", "1:9: expected three quotation marks, found the end of the text"),
        ("a = '''x''''''", "1:15: there are more than five quotation marks together"),
        (#"a = "\e""#, #"1:7: expected one of btnfr"\uU after '\', found 'e'"#),
        (#"a = "\uD800""#, "1:12: the escape is no character"),
        (#"a = "\u12""#, "1:10: expected 4 hexadecimal digits, found '\"'"),
        (#"a = "\UFFFFFFFF""#, "1:16: the escape is no character"),
        ("# \u{1}", "1:3: a comment has a control character"), ("\u{B}a = 1", "1:1: expected a key, found '\\u{B}'"),
        ("a = 1\r", "1:6: expected the end of the line, found the end of the line"),
    ]

    @Test(arguments: mistakes)
    func `says what is wrong and where`(file: String, message: String) {
        let error = #expect(throws: SyntaxError.self) { try TOMLReader.read(Array(file.utf8)) }
        #expect(error?.text == message)
    }

    @Test(arguments: [
        "01", "1__0", "_1", "1_", "+0x1", "0x", "0x_1", "0b2", "0o8", "0xG", "0x-1", "1.", ".1", "1.e1", "1e", "1e1.5",
        "1._5", "00.5",
        "9223372036854775808", "0xFFFFFFFFFFFFFFFF", "--1", "+-1", "1979-13-01", "2023-02-29", "1979-05-27T",
        "1979-05-27T25:00:00",
        "07:32", "07:60:00", "1979-05-27T07:32:00+25:00", "1979-05-27T07:32:00.", "1979-5-27", "True", "Inf", "nan1",
        "TRUE", "e1",
    ])
    func `refuses numbers and dates that TOML does not have`(word: String) {
        let error = #expect(throws: SyntaxError.self) { try TOMLReader.read(Array("a = \(word)".utf8)) }
        #expect(error?.text == "1:5: '\(word)' is no value; text stands in quotation marks")
    }

    @Test func `knows the line of each value`() throws {
        let tree = try TOMLReader.read(Array("\na = '''\n\n'''\n[b]\nc = 1".utf8))
        guard case .table(let table) = tree.content, case .table(let inner) = table["b"]?.content else { return }
        #expect([table["a"]?.line, table["b"]?.line, inner["c"]?.line] == [2, 5, 6])
    }

    @Test(arguments: [
        "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a=", count: 100_000),
        String(repeating: "a.", count: 100_000) + "a = 1", "[" + String(repeating: "a.", count: 100_000) + "a]",
    ])
    func `refuses what is too deep`(file: String) {
        #expect(throws: SyntaxError.self) { try TOMLReader.read(Array(file.utf8)) }
    }

    @Test func `adds to a table that was only on the way to another`() throws {
        let file = "[a.b.c]\nz = 9\n[a]\nb.d = 1"
        #expect(try TOMLReader.read(Array(file.utf8)).text == "{a: {b: {c: {z: 9}, d: 1}}}")
        #expect(throws: SyntaxError.self) { try TOMLReader.read(Array((file + "\n[a.b]").utf8)) }
    }

    @Test func `refuses bytes that are not UTF-8`() {
        let error = #expect(throws: SyntaxError.self) { try TOMLReader.read([0x61, 0x0A, 0x23, 0xC3, 0x28]) }
        #expect(error?.text == "2:1: the line is not UTF-8")
    }

    @Test func `reads or refuses any bytes at all`() {
        var numbers = SeededRandom(seed: 7)
        let marks = Array("[]{}=.,\"'\\\n\r#_-+:eTZ019u \t\u{7F}".utf8)
        let files = (Self.meanings + Self.mistakes).map { Array($0.0.utf8) }
        let rounds = FuzzRounds.count(usual: 8_000)
        var readable = 0
        for round in 0..<rounds {
            let bytes = numbers.mutation(of: files[round % files.count], marks: marks)
            do throws(SyntaxError) {
                _ = try TOMLReader.read(bytes)
                readable += 1
            } catch {
                #expect(error.line >= 1 && error.column >= 1)
            }
        }
        #expect((rounds / 40...rounds * 3 / 4).contains(readable))
    }
}
