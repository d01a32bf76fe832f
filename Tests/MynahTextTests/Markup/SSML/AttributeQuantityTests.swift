import Testing

@testable import MynahText

struct AttributeQuantityTests {
    static let cases: [(String, Double, Bool, String)] = [
        ("5", 5, false, ""), ("+5%", 5, true, "%"), ("-2.5ST", -2.5, true, "st"), (".5s", 0.5, false, "s"),
        ("5.", 5, false, ""), (" 250 ms ", 250, false, "ms"), ("0", 0, false, ""), ("5é", 5, false, "é"),
    ]

    @Test(arguments: cases)
    func `reads a number with its sign and unit`(text: String, value: Double, isSigned: Bool, unit: String) throws {
        let quantity = try #require(AttributeQuantity(text))
        #expect(quantity.value == value)
        #expect(quantity.isSigned == isSigned)
        #expect(quantity.unit == unit)
    }

    @Test(arguments: ["", "+", "s", ".", "1.2.3", "--5", "+-5", "−5", "x5"])
    func `anything else is none`(text: String) {
        #expect(AttributeQuantity(text) == nil)
    }

    @Test func `numbers of any length are numbers`() throws {
        let huge = try #require(AttributeQuantity(String(repeating: "9", count: 1_000) + "s"))
        #expect(huge.duration(atMost: .seconds(600)) == nil)
        #expect(try #require(AttributeQuantity("0." + String(repeating: "0", count: 1_000) + "s")).value == 0)
    }
}
