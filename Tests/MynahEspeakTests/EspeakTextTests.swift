import Testing

@testable import MynahEspeak

struct EspeakTextTests {
    @Test(arguments: [
        ("Hello big world.", ["Hello", "big", "world"]), ("  “It’s” — isn't it?  ", ["It’s", "isn't", "it"]),
        ("$2.50 for 1,000 e-mails", ["$2.50", "for", "1,000", "e-mails"]), ("a & b", ["a", "&", "b"]),
        ("Größe über Öl", ["Größe", "über", "Öl"]), ("Привет, мир!", ["Привет", "мир"]),
        ("مرحبا بالعالم", ["مرحبا", "بالعالم"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]), ("你好，世界", ["你", "好", "，", "世", "界"]), ("AI时代", ["AI", "时", "代"]),
        ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]), ("a\0b\u{7}c", ["a", "b", "c"]), ("", []), (" \n\t", []),
    ])
    func `finds the written words`(text: String, words: [String]) {
        let scalars = Array(text.unicodeScalars)
        let found = WrittenWords.ranges(in: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
        #expect(found.map { Array($0.unicodeScalars) } == words.map { Array($0.unicodeScalars) })
    }

    @Test(arguments: [
        ("ab cd", 3, 2, 3..<5), ("isn’t it", 0, 3, 0..<7), ("😀 there", 0, 1, 0..<4), ("😀 there", 2, 5, 5..<10),
        ("こんにちは世界", 0, 7, 0..<21), ("你好", 1, 1, 3..<6), ("one", 0, 90, 0..<3),
    ])
    func `turns characters into the bytes of the written word`(text: String, start: Int, count: Int, bytes: Range<Int>)
    {
        #expect(EspeakText(text).word(at: start, count: count) == bytes)
    }

    @Test(arguments: [(" a", 0), ("a", 1), ("a", 5_000), ("", 0)])
    func `finds no word where there is none`(text: String, start: Int) {
        #expect(EspeakText(text).word(at: start, count: 1) == nil)
    }

    @Test func `makes blanks of what espeak-ng would take for an end or a command`() {
        #expect(EspeakText("a\0b\u{1}5S\u{85}\tc\n").spoken == "a b 5S \tc\n")
    }

    @Test func `knows what is blank`() {
        #expect(EspeakText(" \0\n\u{3000}").isBlank)
        #expect(!EspeakText(" ! ").isBlank)
    }
}
