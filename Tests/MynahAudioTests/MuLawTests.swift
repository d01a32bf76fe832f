import MynahAudio
import Testing

struct MuLawTests {
    @Test func `codes again what it decoded, for every code but the negative zero`() {
        for code in UInt8.min...UInt8.max where code != 0x7F {
            #expect(MuLaw.code(MuLaw.integer(code)) == code)
        }
        #expect(MuLaw.integer(0x7F) == 0)
        #expect(MuLaw.code(0) == 0xFF)
    }

    /// Values of ITU-T G.711, table 2, in 16 bits.
    @Test(arguments: [(0xFF, 0), (0x80, 32_124), (0x00, -32_124), (0xF0, 120), (0xEF, 132), (0x8F, 16_764)])
    func `decodes to the values of the standard`(code: UInt8, integer: Int16) {
        #expect(MuLaw.integer(code) == integer)
    }

    @Test func `chooses a code whose value is at most half a step away`() {
        for integer in stride(from: -32_635, through: 32_635, by: 7) {
            let code = MuLaw.code(Int16(integer))
            let step = 8 << Int(~code >> 4 & 0x07)
            #expect(abs(Int(MuLaw.integer(code)) - integer) <= step / 2)
        }
    }

    @Test func `holds the ends of the scale`() {
        #expect(MuLaw.bytes([1, -1, 2, -2, .nan]) == [0x80, 0x00, 0x80, 0x00, 0xFF])
    }
}
