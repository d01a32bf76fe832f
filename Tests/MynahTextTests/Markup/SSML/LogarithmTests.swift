import Testing

@testable import MynahText

struct LogarithmTests {
    @Test(arguments: [(1.0, 0.0), (2, 1), (0.5, -1), (1024, 10), (10, 3.321928094887362), (0.1, -3.321928094887362)])
    func `knows logarithms and powers to the base 2`(number: Double, logarithm: Double) {
        #expect(abs(number.binaryLogarithm - logarithm) < 1e-14)
        #expect(abs(logarithm.binaryPower / number - 1) < 1e-14)
    }

    @Test func `powers undo logarithms`() {
        for step in 1..<2_000 {
            let number = Double(step) / 37
            #expect(abs(number.binaryLogarithm.binaryPower / number - 1) < 1e-14)
        }
    }
}
