import MynahAudio
import Testing

struct PCM16Tests {
    @Test func `brings every integer back`() {
        for integer in Int16.min...Int16.max {
            #expect(PCM16.integer(PCM16.sample(integer)) == integer)
        }
    }

    private static let edges: [(Float, Int16)] = [
        (1, 32_767), (-1, -32_768), (7, 32_767), (-7, -32_768), (.infinity, 32_767), (-.infinity, -32_768),
        (.nan, 0), (0, 0), (1.0e-5, 0), (2.0e-5, 1), (-2.0e-5, -1), (7.629_394_531_25e-5, 2),
    ]

    @Test(arguments: edges)
    func `clamps, rounds to the nearest and makes silence of what is no number`(sample: Float, integer: Int16) {
        #expect(PCM16.integer(sample) == integer)
    }

    @Test func `writes the low byte first`() {
        #expect(PCM16.bytes([0.5, -1, 1]) == [0x00, 0x40, 0x00, 0x80, 0xFF, 0x7F])
        #expect(PCM16.integers([0.5, -1]) == [16_384, -32_768])
        #expect(PCM16.samples([16_384, -32_768]) == [0.5, -1])
    }
}
