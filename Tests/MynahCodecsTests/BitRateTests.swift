import MynahCodecs
import Testing

@Suite struct BitRateTests {
    @Test(arguments: [("64000", 64_000), ("64k", 64_000), ("42500", 42_500), ("1", 1), ("320K", 320_000)])
    func `reads bits and thousands of bits`(text: String, bits: Int) {
        #expect(BitRate(text)?.bitsPerSecond == bits)
    }

    @Test(arguments: ["", "k", "0", "-64k", "64kb", "6.4k", "99999999999999999999", "9223372036854775807k", "10001k"])
    func `refuses what is no bit rate`(text: String) {
        #expect(BitRate(text) == nil)
    }

    @Test(arguments: ["64k", "42500"])
    func `describes itself the way it is written`(text: String) {
        #expect(BitRate(text)?.description == text)
    }
}
