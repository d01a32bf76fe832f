import MynahTesting
import MynahText
import Testing

struct NumeralTests {
    static let english: [(written: String, digits: String, tokens: Int)] = [
        ("42", "42", 1), ("1,234", "1234", 3), ("1,234,567.89", "1234567", 7), ("1,23", "1", 1), ("0,123", "0", 1),
        ("12,345,67", "12", 1), ("3.14", "3", 3), ("3.", "3", 1), (".5", "", 2), ("-5", "5", 2), ("±1.5", "1", 4),
        ("1\u{202F}234", "1234", 3),
    ]

    @Test(arguments: english)
    func `reads figures as they are written in English`(written: String, digits: String, tokens: Int) {
        let writing = writing(of: written)
        let numeral = Numeral.read(writing, 0, signed: true)
        #expect(numeral?.end == tokens)
        #expect(numeral.map { String(decoding: $0.digits(writing), as: UTF8.self) } == digits)
    }

    static let continental: [(written: String, digits: String?)] = [
        ("1.234,56", "1234"), ("12,50", "12"), ("1 234,56", "1234"), ("1.234.567", "1234567"), ("1.234", nil),
        ("1,234", nil), ("42", nil), ("1 234", "1234"),
    ]

    @Test(arguments: continental)
    func `reads figures as they are written on the mainland where that is clear`(written: String, digits: String?) {
        let writing = writing(of: written)
        let numeral = Numeral.continental(writing, 0)
        #expect(numeral.map { String(decoding: $0.digits(writing), as: UTF8.self) } == digits)
    }

    @Test(arguments: ["1.2.3", "x", "", "-x", ". 5"])
    func `finds no number where there is none`(written: String) {
        #expect(Numeral.read(writing(of: written), 0, signed: true) == nil)
    }

    private func writing(of text: String) -> Writing {
        Writing(of: SourceText(text), language: LanguageTag("en-US")!)
    }
}
