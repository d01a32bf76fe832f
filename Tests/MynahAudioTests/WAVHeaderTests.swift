import MynahAudio
import Testing

struct WAVHeaderTests {
    private let rate = SampleRate(hertz: 8_000)!

    @Test func `describes PCM of known length in 44 bytes`() {
        let bytes = WAVHeader(rate: rate, sampleCount: 3).bytes
        #expect(
            bytes == Array("RIFF".utf8) + [42, 0, 0, 0] + Array("WAVEfmt ".utf8) + [16, 0, 0, 0, 1, 0, 1, 0]
                + [0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0] + Array("data".utf8) + [6, 0, 0, 0]
        )
    }

    @Test func `counts the byte of padding behind µ-law in the file but not in the data`() {
        let bytes = WAVHeader(encoding: .muLaw, rate: rate, sampleCount: 3).bytes
        #expect(
            bytes == Array("RIFF".utf8) + [54, 0, 0, 0] + Array("WAVEfmt ".utf8) + [18, 0, 0, 0, 7, 0, 1, 0]
                + [0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0, 0, 0] + Array("fact".utf8) + [
                    4, 0, 0, 0, 3, 0, 0, 0,
                ]
                + Array("data".utf8) + [3, 0, 0, 0]
        )
    }

    @Test(arguments: WAVEncoding.allCases, [nil, 1 << 31, Int.max] as [Int?])
    func `leaves sizes open that nobody knows or that do not fit`(encoding: WAVEncoding, count: Int?) throws {
        let bytes = WAVHeader(encoding: encoding, rate: rate, sampleCount: count).bytes
        let fits = encoding == .muLaw && count == 1 << 31
        #expect((bytes.suffix(4) == [0, 0xF0, 0xFF, 0x7F]) == !fits)
        #expect((bytes[4..<8] == [UInt8(bytes.count - 8), 0xF0, 0xFF, 0x7F]) == !fits)
        #expect(bytes.count == WAVHeader(encoding: encoding, rate: rate, sampleCount: 1).bytes.count)
    }
}
