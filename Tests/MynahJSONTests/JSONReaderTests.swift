import MynahJSON
import MynahTesting
import Testing

struct JSONReaderTests {
    /// Files, each with what they mean.
    static let meanings: [(String, String)] = [
        ("{}", "{}"), (" [ ] ", "[]"), ("\u{FEFF}1", "1"), ("-0", "0"), ("1.5e3", "1500.0"), ("1E-2", "0.01"),
        ("99999999999999999999", "1e+20"), ("-9223372036854775808", "-9223372036854775808"),
        (#"{"a": [true, false, {"b": "c"}], "": 1}"#, #"{: 1, a: [true, false, {b: "c"}]}"#),
        (#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#, #""\"\\/\u{08}\u{0C}\n\r\té😀é""#),
    ]

    @Test(arguments: meanings)
    func `reads what JSON means`(file: String, meaning: String) throws {
        #expect(try JSONReader.read(Array(file.utf8)).text == meaning)
    }

    /// Files, each with what is wrong with them.
    static let mistakes: [(String, String)] = [
        ("", "1:1: expected a value, found the end of the text"),
        ("{", "1:2: expected a key in quotation marks, found the end of the text"),
        ("{\n a: 1}", "2:2: expected a key in quotation marks, found 'a'"),
        (#"{"a" 1}"#, "1:6: expected ':', found '1'"),
        (#"{"a": 1,}"#, "1:9: expected a key in quotation marks, found '}'"),
        ("[1,]", "1:4: expected a value, found ']'"),
        ("[1 2]", "1:4: expected ',' or ']', found '2'"), ("1 2", "1:3: expected the end of the text, found '2'"),
        (#"{"a": 1, "a": 2}"#, "1:13: the key 'a' is there twice"),
        ("nul", "1:1: expected a value, found 'n'"),
        ("01", "1:3: a number has digits, the first not 0"), ("-", "1:2: a number has digits, the first not 0"),
        ("1.", "1:3: expected a digit, found the end of the text"),
        ("1e", "1:3: expected a digit, found the end of the text"),
        ("+1", "1:1: expected a value, found '+'"), ("1e999", "1:6: the number is too large"),
        ("True", "1:1: expected a value, found 'T'"),
        (#""a"#, "1:3: expected '\"', found the end of the text"),
        ("\"a\nb\"", "1:3: a control character must be written as an escape"),
        (#""\x""#, #"1:3: expected one of "\/bfnrtu after '\', found 'x'"#),
        (#""\ud800""#, "1:8: the escape is half a character"),
        (#""\ud800\u0041""#, "1:14: the escape is half a character"),
        (#""\u00g0""#, "1:6: expected 4 hexadecimal digits, found 'g'"),
    ]

    @Test(arguments: mistakes)
    func `says what is wrong and where`(file: String, message: String) {
        let error = #expect(throws: SyntaxError.self) { try JSONReader.read(Array(file.utf8)) }
        #expect(error?.text == message)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `refuses what is too deep`(opening: String) {
        let file = String(repeating: opening, count: 100_000)
        #expect(throws: SyntaxError.self) { try JSONReader.read(Array(file.utf8)) }
    }

    /// A server reads what strangers send on the thread that serves all others.
    @Test(.timeLimit(.minutes(5))) func `takes time by the length, also of a single line`() throws {
        let file = "[" + String(repeating: "0,", count: 300_000) + "ä, 1]"
        let error = #expect(throws: SyntaxError.self) { try JSONReader.read(Array(file.utf8)) }
        #expect(error?.column == 600_002 && error?.line == 1)
    }

    @Test func `reads or refuses any bytes at all`() {
        var numbers = SeededRandom(seed: 11)
        let marks = Array("[]{}:,\"\\-+.eE019u \n".utf8)
        let files = (Self.meanings + Self.mistakes).map { Array($0.0.utf8) }
        let rounds = FuzzRounds.count(usual: 8_000)
        var readable = 0
        for round in 0..<rounds {
            let bytes = numbers.mutation(of: files[round % files.count], marks: marks)
            do throws(SyntaxError) {
                _ = try JSONReader.read(bytes)
                readable += 1
            } catch {
                #expect(error.line >= 1 && error.column >= 1)
            }
        }
        #expect((rounds / 40...rounds * 3 / 4).contains(readable))
    }
}
