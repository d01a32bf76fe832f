import MynahKokoro
import MynahSynthesis
import MynahTesting
import Testing

struct VoicePackTests {
    @Test(arguments: [(0, 1), (1, 1), (2, 2), (510, 510), (511, 510), (9_999, 510)])
    func `gives the row for so many signs, or the nearest`(signs: Int, row: Float) throws {
        var voices = NumberedVoices()
        let pack = try #require(try voices.pack(named: "af_heart"))
        #expect(pack.rowCount == 510)
        #expect(pack.row(forSigns: signs).count == VoicePack.publishedWidth)
        #expect(pack.row(forSigns: signs)[0] == row)
        voices.names = []
    }

    @Test(arguments: [0, 255, 257, VoicePack.publishedWidth * (VoicePack.mostRows + 1)])
    func `takes whole rows alone`(count: Int) {
        #expect(throws: SynthesisError.self) { try VoicePack(values: [Float](repeating: 0, count: count)) }
    }

    @Test func `has rows as wide as its model's`() throws {
        let pack = try VoicePack(values: [1, 2, 3, 4, 5, 6], width: 3)
        #expect(pack.rowCount == 2)
        #expect(pack.row(forSigns: 2) == [4, 5, 6])
    }

    @Test func `says where it holds no number`() {
        var values = [Float](repeating: 0, count: 512)
        values[300] = .nan
        let message = "A voice has no number in row 1, column 44. Get the voice anew."
        #expect(throws: SynthesisError(.engineFailed, message)) { try VoicePack(values: values) }
    }

    @Test func `is not mixed with a voice of another model`() throws {
        let one = try VoicePack(values: [Float](repeating: 1, count: 256))
        let other = try VoicePack(values: [Float](repeating: 1, count: 512))
        #expect(throws: SynthesisError.self) { try VoicePack.sum([(one, 0.5), (other, 0.5)]) }
        #expect(throws: SynthesisError.self) { try VoicePack.sum([]) }
    }
}
